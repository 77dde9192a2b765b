package io.steadybase.gtm.local.dynamodb;

import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.local.aws.LocalAccount;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.process.ChildCommand;
import io.steadybase.gtm.local.process.ChildProcess;
import io.steadybase.gtm.local.process.JavaProgram;
import io.steadybase.gtm.local.process.Readiness;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** A running DynamoDB Local. All clients see the same tables, whatever region and credentials they name. Thread-safe. */
public final class DynamoDbLocal implements AutoCloseable {
    private static final String MAIN_CLASS = "io.steadybase.gtm.local.dynamodb.server.LoopbackDynamoDb";
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Settings settings;
    private final ChildProcess process;

    private DynamoDbLocal(Settings settings, ChildProcess process) {
        this.settings = settings;
        this.process = process;
    }

    /**
     * Where DynamoDB Local listens and what it keeps.
     *
     * @param libraries the folder with its jars and native libraries
     * @param database the folder for its files; null to keep everything in memory
     * @param directory where it runs and logs
     */
    public record Settings(
            Path libraries, int port, @Nullable Path database, Path directory) {}

    /**
     * Starts DynamoDB Local and waits until it accepts connections.
     *
     * @throws io.steadybase.gtm.local.process.ChildFailedException if it does not come up
     * @throws InterruptedException if this thread is interrupted; the process is ended then
     */
    public static DynamoDbLocal start(Settings settings) throws InterruptedException {
        ChildProcess process = ChildProcess.start(new ChildCommand(
                "DynamoDB Local",
                program(settings),
                Map.of(),
                settings.directory(),
                settings.directory().resolve("dynamodb.log")));
        try {
            process.awaitReady(Readiness.accepting(settings.port()), PATIENCE);
            return new DynamoDbLocal(settings, process);
        } catch (RuntimeException | InterruptedException e) {
            process.close();
            throw e;
        }
    }

    private static List<String> program(Settings settings) {
        String port = Integer.toString(settings.port());
        List<String> arguments = settings.database() == null
                ? List.of(port)
                : List.of(port, created(settings.database()).toString());
        return new JavaProgram(
                        List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"),
                        settings.libraries(),
                        MAIN_CLASS,
                        arguments)
                .command();
    }

    private static Path created(Path folder) {
        try {
            return PrivateFiles.directory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of the database cannot be made: " + folder, e);
        }
    }

    /** Makes sure of the tables, with exactly these keys and indexes. */
    public void createTables(List<TableSpec> tables) {
        try (DynamoDbClient client = client()) {
            tables.forEach(new TableCreation(client)::ensure);
        }
    }

    /** A new client; whoever asks for it closes it. */
    public DynamoDbClient client() {
        return LocalAccount.at(endpoint(), DynamoDbClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    /** Where it speaks the DynamoDB protocol. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + settings.port());
    }

    /** The process, to watch it. */
    public ChildProcess process() {
        return process;
    }

    /** Ends the process. Does nothing the second time. */
    @Override
    public void close() {
        process.close();
    }
}
