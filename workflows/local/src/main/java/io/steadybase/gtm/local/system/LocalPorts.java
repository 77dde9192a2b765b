package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.process.LocalPort;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** The port of every endpoint. */
record LocalPorts(Map<LocalEndpoint, Integer> numbers) {
    /**
     * The ports that are asked for, and free ones for the rest.
     *
     * @throws LocalPort.PortInUseException if one that is asked for is taken
     */
    static LocalPorts choose(Map<LocalEndpoint, Integer> asked) {
        Map<LocalEndpoint, Integer> chosen = new EnumMap<>(LocalEndpoint.class);
        asked.forEach((endpoint, port) -> chosen.put(endpoint, LocalPort.choose(port, endpoint.option())));
        for (LocalEndpoint endpoint : LocalEndpoint.values()) {
            if (!chosen.containsKey(endpoint)) {
                chosen.put(endpoint, freeBeside(chosen));
            }
        }
        requireDistinct(chosen);
        return new LocalPorts(chosen);
    }

    private static int freeBeside(Map<LocalEndpoint, Integer> chosen) {
        int port = LocalPort.free();
        return chosen.containsValue(port) ? freeBeside(chosen) : port;
    }

    private static void requireDistinct(Map<LocalEndpoint, Integer> chosen) {
        Map<Integer, LocalEndpoint> byPort = new HashMap<>();
        chosen.forEach((endpoint, port) -> {
            LocalEndpoint other = byPort.putIfAbsent(port, endpoint);
            if (other != null) {
                throw new IllegalArgumentException(other.option() + " and " + endpoint.option()
                        + " must be different ports, got " + port + " for both");
            }
        });
    }

    int of(LocalEndpoint endpoint) {
        return Objects.requireNonNull(numbers.get(endpoint));
    }
}
