package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.content.Documents;
import io.steadybase.gtm.cli.content.DynamoDbDocuments;
import io.steadybase.gtm.cli.outbox.DynamoDbOutbox;
import io.steadybase.gtm.cli.outbox.Outbox;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.connection.TemporalSettings;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

/** The system that {@code TEMPORAL_ADDRESS}, {@code _NAMESPACE} and {@code _TLS_SECRET} name; {@code TEMPORAL_UI} is optional. */
public final class EnvironmentAccess implements SystemAccess {
    private final Map<String, String> environment;

    /** Reads from this environment. */
    public EnvironmentAccess(Map<String, String> environment) {
        this.environment = Map.copyOf(environment);
    }

    @Override
    public TemporalConnection connect() {
        return TemporalConnection.open(TemporalSettings.fromEnvironment(environment));
    }

    @Override
    public Outbox outbox() {
        return DynamoDbOutbox.deployed();
    }

    @Override
    public Documents documents() {
        return DynamoDbDocuments.deployed();
    }

    @Override
    public Optional<URI> ui() {
        return Optional.ofNullable(environment.get("TEMPORAL_UI")).map(URI::create);
    }
}
