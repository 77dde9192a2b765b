package io.steadybase.gtm.tickets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

/** How bad the matter itself is, whatever priority was asked for. */
public enum TicketSeverity {
    /** Work has stopped for many, or data are at risk. */
    @JsonProperty("critical")
    CRITICAL,
    /** Important work is hindered. */
    @JsonProperty("high")
    HIGH,
    /** Work goes on with some effort. */
    @JsonProperty("medium")
    MEDIUM,
    /** A question, a wish, or a small matter. */
    @JsonProperty("low")
    LOW;

    /** As it stands in JSON. */
    public String label() {
        return WireJson.label(this);
    }
}
