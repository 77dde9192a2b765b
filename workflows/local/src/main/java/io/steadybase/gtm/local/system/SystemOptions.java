package io.steadybase.gtm.local.system;

import java.nio.file.Path;
import java.util.Map;

/**
 * What to bring up.
 *
 * @param installation the built project
 * @param ports the ports that are asked for; the rest are free ones
 * @param model which model answers
 * @param abmPrograms Marketing's programs, a CSV file; it need not exist
 * @param environment the variables of this process
 */
public record SystemOptions(
        SystemDirectory directory,
        Installation installation,
        Map<LocalEndpoint, Integer> ports,
        Model model,
        Path abmPrograms,
        Map<String, String> environment) {
    public SystemOptions {
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
    }

    /** Which model answers the functions. */
    public enum Model {
        /** Ours, by rules, on this machine. */
        OFFLINE,
        /** Amazon Bedrock, with the caller's AWS credentials. */
        REAL
    }
}
