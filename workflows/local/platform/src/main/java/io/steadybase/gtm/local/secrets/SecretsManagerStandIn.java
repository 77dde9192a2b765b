package io.steadybase.gtm.local.secrets;

import io.steadybase.gtm.local.http.LoopbackServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A stand-in for Secrets Manager that AWS SDK clients cannot tell from the service as long as they keep to creating,
 * putting, reading, describing and moving labels; everything else is refused. Thread-safe.
 */
public final class SecretsManagerStandIn implements AutoCloseable {
    private final LoopbackServer server;

    private SecretsManagerStandIn(LoopbackServer server) {
        this.server = server;
    }

    /**
     * Starts with the secrets of a file, if it exists.
     *
     * @param port 0 for a free one
     * @param file keeps the secrets between two runs, for its owner's eyes only; null to forget them
     * @throws IOException if the port is taken or the file is not what this stand-in wrote
     */
    public static SecretsManagerStandIn start(int port, @Nullable Path file) throws IOException {
        SecretStore store = SecretStore.open(InstantSource.system(), new SecretFile(file));
        return new SecretsManagerStandIn(LoopbackServer.start(port, new SecretsApi(store)));
    }

    /** Where clients reach it. */
    public URI endpoint() {
        return server.endpoint();
    }

    /** Stops answering; what was changed is in the file already. */
    @Override
    public void close() {
        server.close();
    }
}
