package io.steadybase.gtm.local.doctor;

import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Looks at everything that a local system depends on.
 *
 * @param ports the ports that are asked for
 * @param environment the variables of this process
 */
public record Examination(
        SystemDirectory directory, Map<LocalEndpoint, Integer> ports, Map<String, String> environment) {
    public Examination {
        ports = Map.copyOf(ports);
        environment = Map.copyOf(environment);
    }

    /**
     * What was found, also what is as it should be.
     *
     * @throws IOException if the directory cannot be looked into
     * @throws InterruptedException if this thread is interrupted
     */
    public List<Finding> findings() throws IOException, InterruptedException {
        return Stream.of(
                        new Tools(environment).findings(),
                        new Surroundings(directory, environment).findings(),
                        new Standing(directory, ports).findings())
                .flatMap(List::stream)
                .toList();
    }
}
