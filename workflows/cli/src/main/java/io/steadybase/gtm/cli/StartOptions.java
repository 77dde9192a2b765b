package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import java.net.URI;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What starting has in common for all kinds of run. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class StartOptions {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(
            names = {"--by", "--user"},
            paramLabel = "ID",
            defaultValue = "${sys:user.name}",
            description = "Who asks; default: you.")
    private String by;

    @Option(
            names = "--wait",
            description =
                    "Follow the run until it ends or a gate opens, and exit with its outcome: 6 while a gate is open.")
    private boolean wait;

    @Mixin
    private JsonOption json;

    /** What {@code --json} prints. */
    record StartedRun(
            String workflowId,
            String runId,
            boolean existed,
            @Nullable URI link) {}

    /** Who asks. */
    public String by() {
        return by;
    }

    /**
     * Starts a run and prints what became of it.
     *
     * @param id the business id; the workflow id is taken for it too
     * @param input makes the input for a business id
     */
    public <I extends RunInput> int start(
            RunStarter starter, RunKind<I, ?> kind, String id, Function<String, I> input) {
        var businessId = kind.businessId(id).orElse(id);
        var given = checked(kind, businessId, input.apply(businessId));
        return starter.system()
                .with(runs -> {
                    var started = runs.start(kind, businessId, given);
                    return wait ? follow(starter, runs, started) : told(starter, runs, started);
                })
                .code();
    }

    /** Without connecting: a bad command line is that also where no system is. */
    private <I extends RunInput> I checked(RunKind<I, ?> kind, String businessId, I input) {
        var problems = input.problems();
        if (!problems.isEmpty()) {
            throw new ParameterException(command.commandLine(), String.join(System.lineSeparator(), problems));
        }
        try {
            var ignored = kind.workflowId(businessId);
            return input;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private ExitCode told(RunStarter starter, Runs runs, Runs.Started started) {
        var link = starter.system().link(runs, started).orElse(null);
        var data = new StartedRun(started.workflowId(), started.runId(), started.existed(), link);
        json.print(data, screen -> print(screen, data));
        return ExitCode.OK;
    }

    private ExitCode follow(RunStarter starter, Runs runs, Runs.Started started) {
        if (!json.isOn()) {
            var unused = told(starter, runs, started);
        }
        var display = json.isOn()
                ? RunDisplay.NONE
                : RunDisplay.on(
                        starter.terminal(),
                        command.commandLine(),
                        starter.system().costNote());
        var progress = new RunWatch(runs, display, starter.pause()).until(RunWatch.Until.GATE, started.workflowId());
        display.end(progress);
        if (json.isOn()) {
            json.print(RunDocument.of(progress), screen -> {});
        }
        return progress.gateIsOpen() ? ExitCode.NOT_COMPLETED : ExitCode.of(progress.run());
    }

    private static void print(Screen screen, StartedRun run) {
        screen.line(
                run.existed()
                        ? "run %s had been started before: nothing new was started".formatted(run.workflowId())
                        : "run %s is started".formatted(run.workflowId()));
        screen.line("temporal run id: " + run.runId());
        if (run.link() != null) {
            screen.line("web UI: ", run.link().toString());
        }
        screen.line("follow it: " + Program.command("watch " + run.workflowId()));
    }
}
