package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.GateAccess;
import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.ReviewDialogue;
import io.steadybase.gtm.cli.RunDisplay;
import io.steadybase.gtm.cli.RunDocument;
import io.steadybase.gtm.cli.RunHeadline;
import io.steadybase.gtm.cli.RunLink;
import io.steadybase.gtm.cli.RunWatch;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.local.command.DemoCommand.Answer;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/** One run of Drew on a system that is up, from the import of its data to its report, told as it goes on. */
final class Demo {
    private static final String ID = "demo";
    static final String RUN = DrewCoordinator.KIND.workflowId(ID);

    private final DrewCommands drew = new DrewCommands();
    private final RunningSystem system;
    private final Terminal terminal;
    private final CommandLine command;
    private final PrintWriter out;
    private final boolean explain;
    private final RunDisplay lines;

    Demo(RunningSystem system, Terminal terminal, CommandLine command, boolean explain) {
        this.system = system;
        this.terminal = terminal;
        this.command = command;
        this.out = command.getOut();
        this.explain = explain;
        this.lines = RunDisplay.on(Terminal.NONE, command, LocalAccess.costNote(system));
    }

    /** How the demo ended. */
    record End(String run, boolean gateIsOpen, ExitCode exitCode, RunReport<DrewReport> outcome) {}

    End run(LocalImport into, Path source, String message, @Nullable Answer answer) {
        tell("Importing " + source + " …");
        var display =
                terminal.input() == null ? ImportDisplay.lines(out, InstantSource.system()) : ImportDisplay.bar(out);
        ImportView.print(into.run(source, display), out);
        try (var connection = LocalAccess.connectTo(system)) {
            return run(new Runs(connection.client()), message, answer);
        }
    }

    private End run(Runs runs, String message, @Nullable Answer answer) {
        var user = System.getProperty("user.name");
        var started = runs.start(DrewCoordinator.KIND, ID, new DrewRequest(message, user, ID, null, null, null));
        var ui = URI.create(system.address(LocalEndpoint.TEMPORAL_UI));
        tell("Drew: " + TerminalText.line(message));
        out.println("  " + RunLink.of(ui, system.namespace(), RUN, started.runId()));
        var progress = watch(runs).until(RunWatch.Until.GATE, RUN);
        if (progress.gateIsOpen()) {
            decide(runs, user, answer);
            progress = runs.progress(RUN);
            progress = progress.gateIsOpen() ? progress : watch(runs).until(RunWatch.Until.END, RUN);
        }
        return end(runs, progress);
    }

    private void decide(Runs runs, String user, @Nullable Answer answer) {
        var soFar = runs.report(DrewCoordinator.KIND, RUN).report();
        if (explain && soFar != null) {
            tell("Why these accounts:");
            drew.printExplanation(soFar, Screen.of(command));
        }
        var drafts = drew.items(runs, RUN);
        var gate = GateAccess.of(runs, drew, RUN);
        if (answer != null) {
            decideAll(gate, user, answer, drafts);
        } else if (terminal.input() != null) {
            var unused =
                    ReviewDialogue.at(terminal, Screen.of(command), gate, user).ask(RUN);
        } else {
            tell("There is no terminal to ask in, and no --approve.");
        }
    }

    private void decideAll(GateAccess gate, String user, Answer answer, Items drafts) {
        tell("The drafts:");
        var number = 1;
        for (var draft : drafts.views().values()) {
            draft.print(Screen.of(command), number++, drafts.views().size());
        }
        var verdict = answer == Answer.ALL ? Verdict.APPROVE : Verdict.REJECT;
        tell("--approve %s: every draft is %s".formatted(answer.name().toLowerCase(Locale.ROOT), verdict.pastTense()));
        gate.open()
                .ifPresent(open -> gate.decide(
                        new GateDecision(open.stepId(), verdict, user, "gtm demo --approve", List.of(), List.of())
                                .onWhatWasSeen(open.items())));
    }

    private End end(Runs runs, RunProgress progress) {
        var outcome = runs.report(DrewCoordinator.KIND, RUN);
        tell("Report");
        RunHeadline.print(progress.run(), progress.reason(), Screen.of(command));
        if (outcome.report() != null) {
            drew.printReport(outcome.report(), LocalAccess.costNote(system), Screen.of(command));
        }
        out.flush();
        return new End(RUN, progress.gateIsOpen(), ExitCode.of(progress.run()), outcome);
    }

    /** Writes the report of the run, for programs. */
    void writeReport(RunReport<DrewReport> outcome, Path file) throws IOException {
        WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), RunDocument.of(outcome));
        out.println("the report is in " + file);
    }

    /** On a terminal with a new display: one redraws over what it drew last, which must not be the dialogue since. */
    private RunWatch watch(Runs runs) {
        var display = terminal.draws() ? RunDisplay.on(terminal, command, LocalAccess.costNote(system)) : lines;
        return new RunWatch(runs, display, RunWatch.Pause.HALF_A_SECOND);
    }

    private void tell(String line) {
        out.println();
        out.println(line);
        out.flush();
    }
}
