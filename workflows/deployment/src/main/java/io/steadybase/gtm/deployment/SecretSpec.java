package io.steadybase.gtm.deployment;

import java.util.List;

/** A secret in Secrets Manager: a JSON object with these fields. */
public record SecretSpec(String name, List<String> fields) {
    public SecretSpec {
        fields = List.copyOf(fields);
    }
}
