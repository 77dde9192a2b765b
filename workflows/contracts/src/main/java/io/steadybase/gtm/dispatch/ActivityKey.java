package io.steadybase.gtm.dispatch;

/**
 * Names one activity call of one run, the same on every attempt: what makes a repeated dispatch recognisable.
 *
 * @param activityId unique within the run
 */
public record ActivityKey(String namespace, String workflowId, String runId, String activityId) {}
