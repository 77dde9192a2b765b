package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How far one action of the activity feed is. */
public enum StepStatus {
    /** Under way. */
    @JsonProperty("in-progress")
    IN_PROGRESS,
    /** Done. */
    @JsonProperty("completed")
    COMPLETED,
    /** Left out, with the reason in the action's text. */
    @JsonProperty("skipped")
    SKIPPED,
    /** Ended with an error. */
    @JsonProperty("failed")
    FAILED,
    /** Stopped because the run was cancelled. */
    @JsonProperty("cancelled")
    CANCELLED
}
