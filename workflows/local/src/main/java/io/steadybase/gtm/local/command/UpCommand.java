package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.local.system.LocalSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gtm up}. */
@Command(
        name = "up",
        description = {
            "Run the local system until Ctrl-C or '${ROOT-COMMAND-NAME} down'.",
            "Its data survives in .gtm (or in GTM_DIR); the other commands find it there by themselves."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} up --detach"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class UpCommand implements Callable<Integer> {
    @Spec
    private CommandSpec command;

    @Mixin
    private SystemMixin system;

    @Option(names = "--detach", description = "Return as soon as the system is up, and leave it running.")
    private boolean detach;

    @Option(
            names = "--abm-programs",
            paramLabel = "FILE",
            description = "Marketing's programs, a CSV file; default: abm_programs.csv in the system's directory.")
    private @Nullable Path abmPrograms;

    @Mixin
    private JsonOption json;

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        return detach ? runInBackground() : runHere();
    }

    private int runInBackground() throws IOException, InterruptedException {
        var arguments = command.commandLine().getParseResult().originalArgs();
        var running = new DetachedUp(LocalAccess.defaultDirectory(), arguments).start(narrator());
        json.print(running, screen -> {
            EndpointsView.print(running, screen.out());
            screen.line("the system is up in the background: '%s' stops it".formatted(Program.command("down")));
        });
        return ExitCode.OK.code();
    }

    private int runHere() throws InterruptedException, ExecutionException {
        var directory = LocalAccess.defaultDirectory();
        var programs = abmPrograms == null ? GivenPrograms.in(directory.path()) : abmPrograms;
        try (var running = LocalSystem.up(system.in(directory, programs), narrator())) {
            json.print(running.description(), screen -> {
                EndpointsView.print(running.description(), screen.out());
                screen.line("the system is up: Ctrl-C or '%s' stops it".formatted(Program.command("down")));
            });
            return untilEnd(running);
        }
    }

    private static int untilEnd(LocalSystem running) throws InterruptedException, ExecutionException {
        var failure = running.end().get();
        if (failure.isPresent()) {
            throw new CommandFailedException(ExitCode.FAILED, EndView.text(failure.get()));
        }
        return ExitCode.OK.code();
    }

    /** Progress is not data: with {@code --json} it goes to the error output. */
    private Consumer<String> narrator() {
        return Narrator.to(
                json.isOn()
                        ? command.commandLine().getErr()
                        : command.commandLine().getOut());
    }
}
