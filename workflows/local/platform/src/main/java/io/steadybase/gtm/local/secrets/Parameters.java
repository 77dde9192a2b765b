package io.steadybase.gtm.local.secrets;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** The parameters of a request. */
record Parameters(JsonNode json) {
    String required(String name) {
        return optional(name).orElseThrow(() -> SecretFaults.validation(name + " must be given, got none"));
    }

    Optional<String> optional(String name) {
        JsonNode value = json.path(name);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    List<String> list(String name, List<String> absent) {
        JsonNode values = json.path(name);
        return values.isMissingNode()
                ? absent
                : StreamSupport.stream(values.spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
    }

    SecretValue value() {
        return new SecretValue(
                optional("SecretString").orElse(null), optional("SecretBinary").orElse(null));
    }

    /** The request's token; a caller without one gets a new one, as from the service. */
    String token() {
        return optional("ClientRequestToken").orElseGet(() -> UUID.randomUUID().toString());
    }
}
