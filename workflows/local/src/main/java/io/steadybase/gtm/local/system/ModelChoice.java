package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.aws.LocalAccount;
import io.steadybase.gtm.local.system.SystemOptions.Model;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What follows from the choice of the model. */
record ModelChoice(Model model, Map<String, String> environment) {
    private static final List<String> NEEDED = List.of("AWS_REGION", "AWS_ACCESS_KEY_ID", "AWS_SECRET_ACCESS_KEY");
    private static final String SESSION = "AWS_SESSION_TOKEN";

    /** Whether our own model answers. */
    boolean offline() {
        return model == Model.OFFLINE;
    }

    /**
     * Region and credentials for all AWS clients.
     *
     * @throws IllegalArgumentException if the real model is asked for without credentials
     */
    Map<String, String> account() {
        return switch (model) {
            case OFFLINE -> LocalAccount.variables();
            case REAL -> account(environment);
        };
    }

    /** The deployment's parameters that concern the model. */
    Map<String, String> parameters() {
        return switch (model) {
            case OFFLINE -> Map.of("modelId", "offline-model");
            case REAL -> Map.of();
        };
    }

    private static Map<String, String> account(Map<String, String> environment) {
        List<String> missing = NEEDED.stream()
                .filter(name -> environment.getOrDefault(name, "").isBlank())
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                    "the real model needs AWS credentials in the environment, got no " + String.join(", ", missing));
        }
        Map<String, String> account = new TreeMap<>();
        NEEDED.forEach(name -> account.put(name, environment.getOrDefault(name, "")));
        if (environment.containsKey(SESSION)) {
            account.put(SESSION, environment.getOrDefault(SESSION, ""));
        }
        return account;
    }
}
