package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm cancel}. */
@Command(
        name = "cancel",
        description = {
            "Ask a run to stop: what is under way ends, nothing more is sent. What was done stays done.",
            "Waits until the run has ended, since what it is just doing may take a while."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} cancel q3 --reason \"wrong quarter\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CancelCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final RunWatch.Pause pause;

    @Spec
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "Why, for the audit trail.")
    private String reason;

    @Mixin
    private JsonOption json;

    CancelCommand(RunningSystem system, RunWatch.Pause pause) {
        this.system = system;
        this.pause = pause;
    }

    @Override
    public Integer call() {
        if (reason.isBlank()) {
            throw new ParameterException(command.commandLine(), "--reason must say why, got a blank text");
        }
        run.mustBeNamed();
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> cancel(runs, named.workflowId()));
    }

    private int cancel(Runs runs, String workflowId) {
        runs.cancel(workflowId, reason);
        if (!json.isOn()) {
            Screen.of(command.commandLine()).line("run %s is asked to stop".formatted(workflowId));
            command.commandLine().getOut().flush();
        }
        var progress = new RunWatch(runs, RunDisplay.NONE, pause).until(RunWatch.Until.END, workflowId);
        json.print(RunDocument.of(progress), screen -> RunHeadline.print(progress.run(), progress.reason(), screen));
        return exit(progress).code();
    }

    /** It was wanted that the run ends; one that had got to its end before says how. */
    private static ExitCode exit(RunProgress progress) {
        var exit = ExitCode.of(progress.run());
        return exit == ExitCode.NOT_COMPLETED ? ExitCode.OK : exit;
    }
}
