package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.content.Documents;
import io.steadybase.gtm.cli.outbox.Outbox;
import io.steadybase.gtm.connection.TemporalConnection;
import java.net.URI;
import java.util.Optional;

/** The way from a command to a running system: by environment variables, or to the local one. */
public interface SystemAccess {
    /**
     * Connects; the command closes the connection.
     *
     * @throws io.steadybase.gtm.connection.CannotConnectException if the system cannot be reached
     * @throws io.steadybase.gtm.settings.InvalidEnvironmentException if it is not known where the system is
     */
    TemporalConnection connect();

    /**
     * The outbox; the command closes it.
     *
     * @throws io.steadybase.gtm.connection.CannotConnectException if it is not known how to reach it
     */
    Outbox outbox();

    /**
     * The documents that were written; the command closes them.
     *
     * @throws io.steadybase.gtm.connection.CannotConnectException if it is not known how to reach them
     */
    Documents documents();

    /** Temporal's web UI, if it is known. */
    Optional<URI> ui();

    /** What a reader must know of the cost in reports, e.g. that nothing was billed. */
    default Optional<String> costNote() {
        return Optional.empty();
    }
}
