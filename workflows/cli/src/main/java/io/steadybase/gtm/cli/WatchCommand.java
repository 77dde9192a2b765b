package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.Runs;
import java.io.PrintWriter;
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
        footer = {"", "Example:", "  gtm watch drew-q3 --until-end"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class WatchCommand implements Callable<Integer> {
    private final RunningSystem system;
    private final RunWatch.Pause pause;
    private final boolean terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private RunParameter run;

    @Option(names = "--until-end", description = "Go on when a gate opens.")
    private boolean untilEnd;

    @Mixin
    private JsonOption json;

    WatchCommand(RunningSystem system, RunWatch.Pause pause, boolean terminal) {
        this.system = system;
        this.pause = pause;
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        return system.with(run, (runs, named) -> watch(runs, named.workflowId()))
                .code();
    }

    private ExitCode watch(Runs runs, String workflowId) {
        var out = command.commandLine().getOut();
        var watch = new RunWatch(runs, json.isOn() ? progress -> {} : display(out), pause);
        var progress = untilEnd ? watch.untilEnd(workflowId) : watch.untilGateOrEnd(workflowId);
        if (json.isOn() || !terminal) {
            json.print(RunDocument.of(progress), writer -> printResult(writer, progress));
        }
        out.flush();
        return ExitCode.of(progress.run().state());
    }

    private RunDisplay display(PrintWriter out) {
        return terminal ? new TerminalDisplay(out, system.costNote()) : new PlainDisplay(out);
    }

    private static void printResult(PrintWriter out, RunProgress progress) {
        var gate = progress.gate();
        if (gate != null) {
            new GateView(progress.run().workflowId(), gate).print(out);
        } else {
            out.println(RunHeadline.of(progress.run(), progress.reason()));
        }
    }
}
