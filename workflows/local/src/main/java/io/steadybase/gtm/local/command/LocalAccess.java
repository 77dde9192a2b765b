package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.EnvironmentAccess;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.cli.SystemAccess;
import io.steadybase.gtm.cli.content.Documents;
import io.steadybase.gtm.cli.content.DynamoDbDocuments;
import io.steadybase.gtm.cli.outbox.DynamoDbOutbox;
import io.steadybase.gtm.cli.outbox.Outbox;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.connection.TemporalSettings;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * The system that the client commands talk to: the one that {@code TEMPORAL_ADDRESS} names, or else the one that is up in
 * the directory.
 */
record LocalAccess(SystemDirectory directory, Map<String, String> environment) implements SystemAccess {
    private static final String DIRECTORY = "GTM_DIR";
    private static final String OFFLINE = "offline model: nothing was billed";

    LocalAccess {
        environment = Map.copyOf(environment);
    }

    /** The directory of the local system: {@code GTM_DIR}, or {@code .gtm} in the project. */
    static SystemDirectory defaultDirectory() {
        var chosen = System.getenv(DIRECTORY);
        return new SystemDirectory(chosen == null ? projectRoot().resolve(".gtm") : Path.of(chosen));
    }

    /** The project's root directory, as the launcher gives it. */
    static Path projectRoot() {
        return Path.of(Objects.requireNonNullElse(System.getProperty("gtm.root"), "."));
    }

    @Override
    public TemporalConnection connect() {
        return isElsewhere() ? new EnvironmentAccess(environment).connect() : connectTo(system());
    }

    static TemporalConnection connectTo(RunningSystem system) {
        var settings = new TemporalSettings(
                system.address(LocalEndpoint.TEMPORAL), system.namespace(), GtmDeployment.TEMPORAL_SECRET.name());
        return TemporalConnection.open(settings, new LocalClients(system).secretsManager());
    }

    @Override
    public Outbox outbox() {
        return isElsewhere()
                ? new EnvironmentAccess(environment).outbox()
                : new DynamoDbOutbox(new LocalClients(system()).dynamoDb(), GtmDeployment.OUTBOX_TABLE.name());
    }

    @Override
    public Documents documents() {
        return isElsewhere()
                ? new EnvironmentAccess(environment).documents()
                : new DynamoDbDocuments(
                        new LocalClients(system()).dynamoDb(),
                        GtmDeployment.DOCUMENTS_TABLE.name(),
                        InstantSource.system());
    }

    @Override
    public Optional<URI> ui() {
        return isElsewhere()
                ? new EnvironmentAccess(environment).ui()
                : directory.running().map(system -> URI.create(system.address(LocalEndpoint.TEMPORAL_UI)));
    }

    @Override
    public Optional<String> costNote() {
        return isElsewhere() ? Optional.empty() : directory.running().flatMap(LocalAccess::costNote);
    }

    static Optional<String> costNote(RunningSystem system) {
        return system.endpoints().containsKey(LocalEndpoint.BEDROCK) ? Optional.of(OFFLINE) : Optional.empty();
    }

    /**
     * The system that is up in the directory.
     *
     * @throws CommandFailedException with {@link ExitCode#NOT_REACHABLE} if none is
     */
    RunningSystem system() {
        return directory
                .running()
                .orElseThrow(() -> new CommandFailedException(
                        ExitCode.NOT_REACHABLE,
                        "%s\nstart it with '%s'".formatted(EndView.noneIn(directory), Program.command("up --detach"))));
    }

    private boolean isElsewhere() {
        return environment.containsKey("TEMPORAL_ADDRESS");
    }
}
