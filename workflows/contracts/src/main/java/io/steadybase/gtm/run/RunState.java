package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonProperty;

/** Where a run stands, in business terms. */
public enum RunState {
    /** Steps are being worked on. */
    @JsonProperty("running")
    RUNNING,
    /** A gate is open: a person is asked. */
    @JsonProperty("waiting")
    WAITING,
    /** All steps are done. */
    @JsonProperty("completed")
    COMPLETED,
    /** A gate's time ran out; everything done before it is kept. */
    @JsonProperty("expired")
    EXPIRED,
    /** A person said no. */
    @JsonProperty("rejected")
    REJECTED,
    /** A gate's time ran out and somebody else was told. */
    @JsonProperty("escalated")
    ESCALATED
}
