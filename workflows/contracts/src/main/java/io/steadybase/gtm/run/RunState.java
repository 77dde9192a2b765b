package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

/** Where a run stands, in business terms. */
public enum RunState {
    /** Steps are being worked on. */
    @JsonProperty("running")
    RUNNING,
    /** A person is asked, at a gate or by a signal that is waited for. */
    @JsonProperty("waiting")
    WAITING,
    /** Everything that can be done is done; something waits for another team or for a person to release it. */
    @JsonProperty("held")
    HELD,
    /** What was wanted happened. */
    @JsonProperty("completed")
    COMPLETED,
    /** A gate's time ran out; everything done before it is kept. */
    @JsonProperty("expired")
    EXPIRED,
    /** A person said no. */
    @JsonProperty("rejected")
    REJECTED,
    /** A time limit ran out and somebody else was told; such a run may go on. */
    @JsonProperty("escalated")
    ESCALATED,
    /** What was wanted could not be done; the reason says why. */
    @JsonProperty("failed")
    FAILED,
    /** Somebody asked the run to stop, and it did. */
    @JsonProperty("cancelled")
    CANCELLED;

    /** As it stands in JSON, in the search attribute {@code GtmState} and on the command line. */
    public String label() {
        return WireJson.label(this);
    }
}
