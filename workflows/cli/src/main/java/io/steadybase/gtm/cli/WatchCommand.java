package io.steadybase.gtm.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
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

    @Parameters(paramLabel = "ID", converter = RunIdConverter.class, description = "The run: drew-q3, or just q3.")
    private RunId id;

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
        return system.with(this::watch).code();
    }

    private ExitCode watch(DrewRuns runs) {
        var out = command.commandLine().getOut();
        var watch = new RunWatch(runs, json.isOn() ? progress -> {} : display(out), pause);
        var progress = untilEnd ? watch.untilEnd(id) : watch.untilGateOrEnd(id);
        if (json.isOn() || !terminal) {
            json.print(progress.status(), writer -> printResult(writer, progress));
        }
        out.flush();
        return progress.exitCode();
    }

    private RunDisplay display(PrintWriter out) {
        return terminal ? new TerminalDisplay(out, system.costNote()) : new PlainDisplay(out);
    }

    private static void printResult(PrintWriter out, RunProgress progress) {
        var gate = progress.status().gate();
        if (progress.fault() != null) {
            out.println("%s broke off: %s".formatted(progress.id(), TerminalText.line(progress.fault())));
        } else if (progress.gateIsOpen() && gate != null) {
            new GateView(progress.id(), gate).print(out);
        } else {
            out.println("%s: %s".formatted(progress.id(), StatusView.state(progress.status())));
        }
    }
}
