package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.local.imports.CrmImport;
import io.steadybase.gtm.local.imports.ImportProgress;
import io.steadybase.gtm.local.imports.SampleData;
import io.steadybase.gtm.local.system.LocalSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.run.TextLimits;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gtm demo}. */
@Command(
        name = "demo",
        description = {
            "Start the local system, have Drew prepare outreach from beginning to end, and stop everything again.",
            "Asks you about each draft; nothing is sent that you did not approve, and nothing leaves this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} demo --approve all --json report.json"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private SystemMixin system;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            defaultValue = "Prepare outreach for our top 5 enterprise prospects",
            description = "What is wanted, in your own words. Default: ${DEFAULT-VALUE}.")
    private String message;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A directory of CSV files as '${ROOT-COMMAND-NAME} import' takes them. Default: the project's own sample.")
    private @Nullable Path data;

    @Option(
            names = "--approve",
            paramLabel = "all|none",
            description = "Decide without asking: approve or reject every draft.")
    private @Nullable Answer answer;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write the report as JSON to this file.")
    private @Nullable Path json;

    @Option(names = "--explain", description = "Show how each account's score comes about.")
    private boolean explain;

    DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    /** What {@code --approve} takes. */
    enum Answer {
        ALL,
        NONE
    }

    @Override
    public Integer call() throws Exception {
        requireUsable();
        var out = command.commandLine().getOut();
        var directory = DemoDirectory.create(out);
        var source = data == null ? SampleData.copyTo(directory.path().resolve("sample")) : data;
        out.println("Starting the local system …");
        out.flush();
        var options = system.in(new SystemDirectory(directory.path()), GivenPrograms.in(directory.path()));
        try (var running = LocalSystem.up(options, Narrator.to(out), directory::leave)) {
            return run(running, source, directory);
        }
    }

    /** Before anything starts: what is wrong with the command line must not come to light at the end. */
    private void requireUsable() {
        var problems = new ArrayList<String>();
        TextLimits.required("--message", message, TextLimits.MESSAGE, problems);
        if (json != null && !canBeWritten(json.toAbsolutePath())) {
            problems.add("--json must name a file in a directory that you can write, got " + json);
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(ExitCode.USAGE, String.join("\n", problems));
        }
        if (data != null) {
            var _ = CrmImport.check(data, InstantSource.system(), ImportProgress.NONE);
        }
    }

    private static boolean canBeWritten(Path file) {
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : Files.isWritable(Objects.requireNonNullElse(file.getParent(), file));
    }

    private int run(LocalSystem running, Path source, DemoDirectory directory) throws Exception {
        var out = command.commandLine().getOut();
        EndpointsView.print(running.description(), out);
        var demo = new Demo(running.description(), terminal, command.commandLine(), explain);
        directory.holds(Demo.RUN);
        try {
            var into = new LocalImport(running.description(), directory.path());
            var end = demo.run(into, source, message, answer);
            if (json != null) {
                demo.writeReport(end.outcome(), json);
            }
            return finish(end, directory);
        } catch (RuntimeException failed) {
            return failed(running, failed);
        }
    }

    /** What happened to the system is the cause, and of more use than what came of it. */
    private static int failed(LocalSystem running, RuntimeException failed) {
        var end = running.end();
        if (!end.isDone()) {
            throw failed;
        }
        if (end.join().isPresent()) {
            throw new CommandFailedException(
                    ExitCode.FAILED, EndView.text(end.join().get()));
        }
        return ExitCode.FAILED.code(); // it is being stopped, and says so itself
    }

    /** A run whose gate is still open can be decided later. */
    private int finish(Demo.End end, DemoDirectory directory) {
        if (end.gateIsOpen()) {
            command.commandLine().getOut().println("The gate stays open; nothing was sent.");
            return ExitCode.NOT_COMPLETED.code();
        }
        directory.isDone();
        return end.exitCode().code();
    }
}
