package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.deployment.FunctionSpec;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A function as deployed.
 *
 * @param code the directory of its unpacked artefact
 * @param environment its variables, resolved
 */
record Deployment(FunctionSpec spec, Path code, Map<String, String> environment) {
    Deployment {
        environment = Map.copyOf(environment);
        Set<String> missing = new TreeSet<>(spec.environment().keySet());
        missing.removeAll(environment.keySet());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("environment must have every variable of the function, got none for "
                    + missing + " (" + spec.name() + ")");
        }
    }
}
