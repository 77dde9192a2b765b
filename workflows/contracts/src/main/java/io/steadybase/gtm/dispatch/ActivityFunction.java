package io.steadybase.gtm.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;

/** The functions that activities are carried to; each has a task queue, a share of concurrency and rights of its own. */
public enum ActivityFunction {
    /** Work with the model: plans, research, drafts, reviews. */
    @JsonProperty("llm")
    LLM,
    /** Work with tables: CRM, memory, outbox. */
    @JsonProperty("data")
    DATA;

    /**
     * The task queue on which this function's calls wait for a free place.
     *
     * @param workflowTaskQueue the task queue of the workflows, e.g. {@code steadybase-gtm}
     * @return e.g. {@code steadybase-gtm-llm}
     */
    public String taskQueue(String workflowTaskQueue) {
        return workflowTaskQueue + "-" + WireJson.label(this);
    }
}
