package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.process.Programs;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a running system tells the other commands.
 *
 * @param processId the process that runs it: a TERM to it stops everything
 * @param namespace the Temporal namespace of the six workflows
 * @param endpoints where each endpoint listens: host:port for gRPC, an address that begins with http for the rest
 * @param processes the child processes, the one started first first
 */
public record RunningSystem(
        long processId,
        Instant startedAt,
        String namespace,
        Map<LocalEndpoint, String> endpoints,
        List<Part> processes) {
    public RunningSystem {
        endpoints = Collections.unmodifiableMap(new LinkedHashMap<>(endpoints));
        processes = List.copyOf(processes);
    }

    /**
     * A child process of the system.
     *
     * @param log the name of its log file
     * @param endpoints what it serves; what no part serves, the process of the system does
     */
    public record Part(String name, long processId, Instant startedAt, String log, List<LocalEndpoint> endpoints) {
        /** What an earlier version did not say of its parts is empty: its system can still be stopped. */
        public Part {
            startedAt = startedAt == null ? Instant.EPOCH : startedAt;
            log = log == null ? "" : log;
            endpoints = endpoints == null ? List.of() : List.copyOf(endpoints);
        }

        /** Whether it still runs: its number may have gone to another process. */
        public boolean alive() {
            return ProcessHandle.of(processId)
                    .filter(Programs::running)
                    .flatMap(process -> process.info().startInstant())
                    .filter(start -> start.equals(startedAt))
                    .isPresent();
        }
    }

    /** Where an endpoint listens; fails for one that this system does not have. */
    public String address(LocalEndpoint endpoint) {
        String address = endpoints.get(endpoint);
        if (address == null) {
            throw new IllegalArgumentException(
                    "this system has no endpoint " + endpoint + ", only " + endpoints.keySet());
        }
        return address;
    }
}
