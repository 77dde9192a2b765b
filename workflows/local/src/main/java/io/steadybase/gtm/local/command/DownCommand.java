package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gtm down}. */
@Command(
        name = "down",
        description =
                "Stop the local system, also one that is only starting; its data stays. Does nothing if none is there.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm down"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DownCommand implements Callable<Integer> {
    /** The worker may take its time with what is in flight. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A start heeds a TERM at once, or never. */
    private static final Duration WHILE_STARTING = Duration.ofSeconds(30);

    private final SystemDirectory directory;
    private final Duration patience;

    @Spec
    private CommandSpec command;

    /** Gives a system that is up so long to end; one that is only starting gets no longer than it needs. */
    DownCommand(SystemDirectory directory, Duration patience) {
        this.directory = directory;
        this.patience = patience;
    }

    @Override
    public Integer call() throws Exception {
        var out = command.commandLine().getOut();
        var process = directory.process();
        if (process.isEmpty()) {
            out.println("no local system is up in " + directory.path());
            return ExitCode.OK.code();
        }
        if (directory.running().isPresent()) {
            end(process.get());
        } else {
            endStart(process.get(), out);
        }
        out.println("the local system is down; its data stays in " + directory.path());
        return ExitCode.OK.code();
    }

    private void end(ProcessHandle process) throws Exception {
        process.destroy();
        if (!ends(process, patience)) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "the system's process %d must end within %d s, it goes on"
                            .formatted(process.pid(), patience.toSeconds()));
        }
    }

    /** What hangs in the middle of its start may not heed a TERM; its children end by themselves when it is killed. */
    private void endStart(ProcessHandle process, PrintWriter out) throws Exception {
        out.println("found a local system that was not up yet (process %d)".formatted(process.pid()));
        out.flush();
        process.destroy();
        if (!ends(process, patience.compareTo(WHILE_STARTING) < 0 ? patience : WHILE_STARTING)) {
            process.destroyForcibly();
            out.println("it did not heed a TERM and was killed");
            var _ = ends(process, patience);
        }
    }

    private static boolean ends(ProcessHandle process, Duration within) throws Exception {
        try {
            var _ = process.onExit().get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }
}
