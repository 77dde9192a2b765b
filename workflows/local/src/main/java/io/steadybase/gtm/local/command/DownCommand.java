package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code gtm down}. */
@Command(
        name = "down",
        description = "Stop the local system; its data stays. Does nothing if none is up.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm down"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DownCommand implements Callable<Integer> {
    /** The worker may take its time with what is in flight. */
    private static final int SECONDS = 120;

    @Spec
    private CommandSpec command;

    @Override
    public Integer call() throws Exception {
        var out = command.commandLine().getOut();
        var directory = LocalAccess.defaultDirectory();
        var system = directory.running();
        if (system.isEmpty()) {
            out.println("no local system is up in " + directory.path());
            return ExitCode.OK.code();
        }
        var process = ProcessHandle.of(system.get().processId());
        process.ifPresent(ProcessHandle::destroy);
        if (process.isPresent()) {
            awaitEnd(process.get());
        }
        out.println("the local system is down; its data stays in " + directory.path());
        return ExitCode.OK.code();
    }

    private static void awaitEnd(ProcessHandle process) throws Exception {
        try {
            var _ = process.onExit().get(SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "the system's process %d must end within %d s, it goes on".formatted(process.pid(), SECONDS));
        }
    }
}
