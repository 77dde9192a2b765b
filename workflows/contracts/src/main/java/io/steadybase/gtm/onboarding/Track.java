package io.steadybase.gtm.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

/** How a client is taken on board. */
public enum Track {
    /** As usual. */
    @JsonProperty("standard")
    STANDARD,
    /** In less time. */
    @JsonProperty("accelerated")
    ACCELERATED,
    /** With people of ours at the client's side. */
    @JsonProperty("white-glove")
    WHITE_GLOVE;

    /** As it stands in JSON, e.g. {@code white-glove}. */
    public String label() {
        return WireJson.label(this);
    }
}
