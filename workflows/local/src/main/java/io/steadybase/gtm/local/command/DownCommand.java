package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.process.Programs;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gtm down}. */
@Command(
        name = "down",
        description =
                "Stop the local system, also one that is only starting; its data stays. Does nothing if none is there.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} down"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DownCommand implements Callable<Integer> {
    /** The worker may take its time with what is in flight. */
    static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A start heeds a TERM at once, or never. */
    private static final Duration WHILE_STARTING = Duration.ofSeconds(30);

    private static final Duration NEWS = Duration.ofSeconds(3);

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
    public Integer call() throws InterruptedException {
        var out = command.commandLine().getOut();
        var process = directory.process();
        if (process.isEmpty()) {
            out.println(EndView.noneIn(directory));
            return ExitCode.OK.code();
        }
        var running = directory.running();
        if (running.isPresent()) {
            end(process.get(), running.get(), out);
        } else {
            endStart(process.get(), out);
        }
        out.println("the local system is down; its data stays in " + directory.path());
        return ExitCode.OK.code();
    }

    private void end(ProcessHandle process, RunningSystem system, PrintWriter out) throws InterruptedException {
        tell(out, "stopping the local system (process %d): what is in flight ends first".formatted(process.pid()));
        process.destroy();
        for (var left = patience; !ends(process, least(left, NEWS)); left = left.minus(NEWS)) {
            if (left.compareTo(NEWS) <= 0) {
                throw new CommandFailedException(
                        ExitCode.FAILED,
                        "the system's process %d must end within %d s, it goes on"
                                .formatted(process.pid(), patience.toSeconds()));
            }
            tell(out, "still waiting for " + alive(system));
        }
    }

    private static String alive(RunningSystem system) {
        var parts = system.processes().stream()
                .filter(RunningSystem.Part::alive)
                .map(part -> "%s (process %d)".formatted(part.name(), part.processId()))
                .toList();
        return parts.isEmpty() ? "the system's own process" : String.join(", ", parts);
    }

    private static Duration least(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static void tell(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }

    /** What hangs in the middle of its start may not heed a TERM; its children end by themselves when it is killed. */
    private void endStart(ProcessHandle process, PrintWriter out) throws InterruptedException {
        tell(out, "found a local system that was not up yet (process %d)".formatted(process.pid()));
        process.destroy();
        if (!ends(process, least(patience, WHILE_STARTING))) {
            process.destroyForcibly();
            out.println("it did not heed a TERM and was killed");
            var _ = ends(process, patience);
        }
    }

    /** Asks again and again: for a process that is nobody's child, the JDK itself does so at pauses of up to seconds. */
    private static boolean ends(ProcessHandle process, Duration within) throws InterruptedException {
        var end = System.nanoTime() + within.toNanos();
        while (Programs.running(process)) {
            if (System.nanoTime() - end >= 0) {
                return false;
            }
            Thread.sleep(20);
        }
        return true;
    }
}
