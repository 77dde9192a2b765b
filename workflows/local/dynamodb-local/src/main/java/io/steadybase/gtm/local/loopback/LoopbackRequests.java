package io.steadybase.gtm.local.loopback;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The HTTP requests that are meant for a port of the loopback address. A browser on this machine reaches such a port too, on
 * behalf of any web page: the page's own address is in {@code Origin}, and if its name was made to lead here (DNS rebinding),
 * that name is in {@code Host}.
 */
public record LoopbackRequests(int port) {
    /** Why a request with these headers must be refused; empty if it need not. */
    public Optional<String> refusal(@Nullable String host, @Nullable String origin) {
        if (host == null || !hosts().contains(host.toLowerCase(Locale.ROOT))) {
            return Optional.of("Host must be one of %s, got %s".formatted(hosts(), host));
        }
        if (origin != null && hosts().stream().noneMatch(ours -> origin.equalsIgnoreCase("http://" + ours))) {
            return Optional.of("Origin must be this service's own or absent, got " + origin);
        }
        return Optional.empty();
    }

    private List<String> hosts() {
        return List.of("127.0.0.1:" + port, "localhost:" + port, "[::1]:" + port);
    }
}
