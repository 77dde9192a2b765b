package io.steadybase.gtm.tickets;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

/** What kind of matter a ticket is. */
public enum TicketClassification {
    /** Something does not work as it should. */
    @JsonProperty("bug")
    BUG,
    /** Something new, or more of something, is wished for. */
    @JsonProperty("feature-request")
    FEATURE_REQUEST,
    /** How to set something up, change it or use it. */
    @JsonProperty("configuration")
    CONFIGURATION,
    /** Invoices, payments, refunds, contracts. */
    @JsonProperty("billing")
    BILLING;

    /** As it stands in JSON. */
    public String label() {
        return WireJson.label(this);
    }
}
