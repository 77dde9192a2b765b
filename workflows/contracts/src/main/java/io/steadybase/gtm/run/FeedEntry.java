package io.steadybase.gtm.run;

import java.time.Instant;

/**
 * One line of the activity feed.
 *
 * @param step the step's number, from 1
 * @param agent the role that acts: Drew, Lisa, Brian, Vera
 * @param action what it does, in words for a reader
 */
public record FeedEntry(int step, String agent, String action, Instant timestamp, StepStatus status) {}
