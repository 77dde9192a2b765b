package io.steadybase.gtm.infra;

import com.fasterxml.jackson.databind.JsonNode;

/** One resource of a template. */
record Resource(String stack, String logicalId, JsonNode json) {
    String type() {
        return json.path("Type").asText();
    }

    /** A property by its path, for example {@code SnapStart/ApplyOn}; a missing node if there is none. */
    JsonNode property(String path) {
        return json.path("Properties").at("/" + path);
    }

    String text(String path) {
        return property(path).asText();
    }
}
