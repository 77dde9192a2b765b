package io.steadybase.gtm.memory;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

/** Whose fact it is: org contains team contains worker contains session. */
public enum MemoryScope {
    /** Known to the whole organisation. */
    @JsonProperty("org")
    ORG,
    /** Known to one team. */
    @JsonProperty("team")
    TEAM,
    /** Known to one worker persona. */
    @JsonProperty("worker")
    WORKER,
    /** Known while a session lasts. */
    @JsonProperty("session")
    SESSION;

    /** As it stands in JSON and in workflow ids, e.g. {@code org}. */
    public String label() {
        return WireJson.label(this);
    }
}
