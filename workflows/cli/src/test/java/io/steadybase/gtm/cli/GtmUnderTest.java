package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.content.Documents;
import io.steadybase.gtm.cli.content.FakeDocuments;
import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.cli.outbox.FakeOutbox;
import io.steadybase.gtm.cli.outbox.Outbox;
import io.steadybase.gtm.connection.TemporalConnection;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** {@code gtm} on a system of a test's own. */
final class GtmUnderTest {
    private final Supplier<TemporalConnection> connections;
    private final Kinds kinds;
    private final RunWatch.Pause pause;
    private final Terminal terminal;

    private Outbox outbox = FakeOutbox.with();
    private Documents documents = new FakeDocuments();

    /** It knows runs of Drew only. */
    GtmUnderTest(Supplier<TemporalConnection> connections, RunWatch.Pause pause) {
        this(connections, Kinds.of(new DrewCommands()), pause);
    }

    GtmUnderTest(Supplier<TemporalConnection> connections, Kinds kinds, RunWatch.Pause pause) {
        this(connections, kinds, pause, Terminal.NONE);
    }

    private GtmUnderTest(
            Supplier<TemporalConnection> connections, Kinds kinds, RunWatch.Pause pause, Terminal terminal) {
        this.connections = connections;
        this.kinds = kinds;
        this.pause = pause;
        this.terminal = terminal;
    }

    /** What the outbox of the system holds. */
    void holds(Outbox outbox) {
        this.outbox = outbox;
    }

    /** What the table of documents of the system holds. */
    void holds(Documents documents) {
        this.documents = documents;
    }

    @Command(name = "gtm")
    private static final class Root {}

    /** The same, with a person at a terminal who types this. */
    GtmUnderTest typing(String... lines) {
        var typed = new BufferedReader(new StringReader(String.join("\n", lines) + "\n"));
        return new GtmUnderTest(connections, kinds, pause, new Terminal(typed, false));
    }

    /** What a command left behind. */
    record Result(int exit, String out, String err) {}

    Result run(String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var gtm = new CommandLine(new Root());
        GtmCommands.add(
                gtm, new RunningSystem(access(connections, () -> outbox, () -> documents), kinds), pause, terminal);
        var exit = gtm.setOut(new PrintWriter(out)).setErr(new PrintWriter(err)).execute(arguments);
        return new Result(exit, out.toString(), err.toString());
    }

    /** The way to a system of a test's own. */
    static SystemAccess access(Supplier<TemporalConnection> connections) {
        return access(connections, FakeOutbox::with, FakeDocuments::new);
    }

    private static SystemAccess access(
            Supplier<TemporalConnection> connections, Supplier<Outbox> outbox, Supplier<Documents> documents) {
        return new SystemAccess() {
            @Override
            public TemporalConnection connect() {
                return connections.get();
            }

            @Override
            public Outbox outbox() {
                return outbox.get();
            }

            @Override
            public Documents documents() {
                return documents.get();
            }

            @Override
            public Optional<URI> ui() {
                return Optional.of(URI.create("http://127.0.0.1:8233"));
            }

            @Override
            public Optional<String> costNote() {
                return Optional.of("offline model: nothing was billed");
            }
        };
    }
}
