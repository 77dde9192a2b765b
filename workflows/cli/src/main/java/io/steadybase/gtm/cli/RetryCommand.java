package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm retry}. */
@Command(
        name = "retry",
        description = {
            "Try again: a run that failed, was cancelled or terminated starts anew under its id, with what it was started with;",
            "of a run that goes on, the work that waits for its next attempt is tried at once."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} retry q3"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RetryCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private RunParameter run;

    @Mixin
    private JsonOption json;

    RetryCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        run.mustBeNamed();
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> retry(runs, named));
    }

    private int retry(Runs runs, NamedRun<?> named) {
        var retried = runs.retry(named.kind().kind(), named.workflowId());
        json.print(retried, screen -> {
            screen.line(
                    retried.activities().isEmpty()
                            ? "run %s is started again".formatted(retried.workflowId())
                            : "tried at once: " + String.join(", ", retried.activities()));
            screen.line("follow it: " + Program.command("watch " + retried.workflowId()));
        });
        return ExitCode.OK.code();
    }
}
