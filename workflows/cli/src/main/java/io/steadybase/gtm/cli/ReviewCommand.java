package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gtm review}. */
@Command(
        name = "review",
        description = {
            "Read what a run asks about, item by item, and decide: approve, edit in your editor (VISUAL or EDITOR), reject, skip.",
            "Nothing is sent before you have seen your answers together and said yes."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} review q3"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ReviewCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            defaultValue = "${sys:user.name}",
            description = "Who decides; default: you.")
    private String by;

    ReviewCommand(RunningSystem system, Terminal terminal) {
        this.system = system;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (terminal.input() == null) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "review asks a person and needs a terminal, got none: decide with '%s' or '%s'"
                            .formatted(Program.command("approve --help"), Program.command("reject --help")));
        }
        return system.with(run, TheOnlyRun.AT_A_GATE, (runs, named) -> review(runs, named))
                .code();
    }

    private ExitCode review(Runs runs, NamedRun<?> named) {
        var screen = Screen.of(command.commandLine());
        var workflowId = named.workflowId();
        var progress = runs.progress(workflowId);
        if (progress.closed()) {
            throw new RunException.Ended(workflowId);
        }
        if (progress.gate() == null) {
            screen.line("nothing is asked of anybody: " + RunHeadline.of(progress.run(), screen));
            return ExitCode.OK;
        }
        var isClosed = ReviewDialogue.at(terminal, screen, GateAccess.of(runs, named.kind(), workflowId), by)
                .ask(workflowId);
        return isClosed ? ExitCode.OK : ExitCode.NOT_COMPLETED;
    }
}
