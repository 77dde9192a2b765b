package io.steadybase.gtm.connection;

import io.steadybase.gtm.settings.EnvironmentVariables;
import java.util.Map;

/**
 * Which namespace to use, and how to get in.
 *
 * @param address host:port
 * @param tlsSecretId the Secrets Manager secret that holds {@code certificate}, {@code privateKey} and {@code serverCa} as PEM
 */
public record TemporalSettings(String address, String namespace, String tlsSecretId) {
    /**
     * From {@code TEMPORAL_ADDRESS}, {@code TEMPORAL_NAMESPACE} and {@code TEMPORAL_TLS_SECRET}.
     *
     * @throws io.steadybase.gtm.settings.InvalidEnvironmentException if any is missing or wrong, naming all that are
     */
    public static TemporalSettings fromEnvironment(Map<String, String> environment) {
        var variables = new EnvironmentVariables(environment);
        var settings = from(variables);
        variables.orThrow();
        return settings;
    }

    /** As {@link #fromEnvironment}, for a process that reads further variables and reports all problems together. */
    public static TemporalSettings from(EnvironmentVariables variables) {
        return new TemporalSettings(
                variables.address("TEMPORAL_ADDRESS"),
                variables.text("TEMPORAL_NAMESPACE", "the name of a namespace"),
                variables.text("TEMPORAL_TLS_SECRET", "the id of a secret in Secrets Manager"));
    }
}
