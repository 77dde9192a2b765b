package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gtm watch}. Ctrl-C ends the watching, never the run. */
@Command(
        name = "watch",
        description = "Follow a run until it ends or a gate opens.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} watch q3 --until end"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WatchCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final RunWatch.Pause pause;
    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @Option(
            names = "--until",
            paramLabel = "gate|end",
            defaultValue = "gate",
            description = "Until a gate opens (or the run ends), or through gates until it ends. Default: gate.")
    private RunWatch.Until until = RunWatch.Until.GATE;

    @Option(names = "--until-end", hidden = true)
    private boolean untilEnd;

    @Mixin
    private JsonOption json;

    WatchCommand(RunningSystem system, RunWatch.Pause pause, Terminal terminal) {
        this.system = system;
        this.pause = pause;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> watch(runs, named.workflowId()))
                .code();
    }

    private ExitCode watch(Runs runs, String workflowId) {
        var display = json.isOn() ? RunDisplay.NONE : RunDisplay.on(terminal, command.commandLine(), system.costNote());
        var progress = new RunWatch(runs, display, pause).until(untilEnd ? RunWatch.Until.END : until, workflowId);
        display.end(progress);
        if (json.isOn()) {
            json.print(RunDocument.of(progress), screen -> {});
        }
        return ExitCode.of(progress.run());
    }
}
