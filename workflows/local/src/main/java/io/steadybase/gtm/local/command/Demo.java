package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.DraftView;
import io.steadybase.gtm.cli.DrewRuns;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.GateDialogue;
import io.steadybase.gtm.cli.PlainDisplay;
import io.steadybase.gtm.cli.Prompt;
import io.steadybase.gtm.cli.RankingView;
import io.steadybase.gtm.cli.ReportView;
import io.steadybase.gtm.cli.RunDisplay;
import io.steadybase.gtm.cli.RunId;
import io.steadybase.gtm.cli.RunLink;
import io.steadybase.gtm.cli.RunProgress;
import io.steadybase.gtm.cli.RunWatch;
import io.steadybase.gtm.cli.TerminalDisplay;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.Draft;
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
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One run of Drew on a system that is up, from the import of its data to its report, told as it goes on. */
final class Demo {
    static final RunId RUN = new RunId("demo");

    private final RunningSystem system;
    private final Terminal terminal;
    private final PrintWriter out;
    private final boolean explain;
    private final RunDisplay lines;
    private @Nullable DrewReport report;

    Demo(RunningSystem system, Terminal terminal, PrintWriter out, boolean explain) {
        this.system = system;
        this.terminal = terminal;
        this.out = out;
        this.explain = explain;
        this.lines = new PlainDisplay(out);
    }

    /** How the demo ended. */
    record End(RunId run, boolean gateIsOpen, ExitCode exitCode) {}

    End run(Path source, String message, @Nullable Answer answer) {
        tell("Importing " + source + " …");
        ImportView.print(new LocalImport(system).run(source), out);
        try (var connection = LocalAccess.connectTo(system)) {
            return run(new DrewRuns(connection.client()), message, answer);
        }
    }

    private End run(DrewRuns runs, String message, @Nullable Answer answer) {
        var user = System.getProperty("user.name");
        var started = runs.start(RUN, new DrewRequest(message, user, RUN.requestId(), null, null, null));
        var ui = URI.create(system.address(LocalEndpoint.TEMPORAL_UI));
        tell("Drew: " + TerminalText.line(message));
        out.println("  " + RunLink.of(ui, system.namespace(), RUN, started.temporalRunId()));
        var progress = watch(runs).untilGateOrEnd(RUN);
        if (progress.gateIsOpen()) {
            decide(runs, user, answer);
            progress = runs.progress(RUN);
            progress = progress.gateIsOpen() ? progress : watch(runs).untilEnd(RUN);
        }
        return end(runs, progress);
    }

    private void decide(DrewRuns runs, String user, @Nullable Answer answer) {
        if (explain) {
            tell("Why these accounts:");
            new RankingView(runs.report(RUN).accounts()).print(out);
        }
        var drafts = runs.drafts(RUN);
        if (answer != null) {
            decideAll(runs, user, answer, drafts);
        } else if (terminal.input() != null) {
            new GateDialogue(new Prompt(terminal.input(), out), runs.gate(RUN), user).ask(RUN, drafts);
        } else {
            tell("There is no terminal to ask in, and no --approve.");
        }
    }

    private void decideAll(DrewRuns runs, String user, Answer answer, List<Draft> drafts) {
        tell("The drafts:");
        for (var i = 0; i < drafts.size(); i++) {
            new DraftView(drafts.get(i)).print(out, i + 1, drafts.size());
        }
        var verdict = answer == Answer.ALL ? Verdict.APPROVE : Verdict.REJECT;
        tell("--approve %s: every draft is %s".formatted(answer.name().toLowerCase(Locale.ROOT), verdict.pastTense()));
        var decision = new GateDecision(
                DrewCoordinator.APPROVAL_STEP, verdict, user, "gtm demo --approve", List.of(), List.of());
        runs.decide(RUN, decision);
    }

    private End end(DrewRuns runs, RunProgress progress) {
        report = runs.report(RUN);
        tell("Report");
        new ReportView(report, LocalAccess.costNote(system)).print(out);
        if (progress.fault() != null) {
            out.println("the run broke off: " + TerminalText.line(progress.fault()));
        }
        out.flush();
        return new End(RUN, progress.gateIsOpen(), progress.exitCode());
    }

    /** Writes the report of the run, for programs. */
    void writeReport(Path file) throws IOException {
        WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), report);
        out.println("the report is in " + file);
    }

    /** On a terminal with a new display: one redraws over what it drew last, which must not be the dialogue since. */
    private RunWatch watch(DrewRuns runs) {
        var display = terminal.input() == null ? lines : new TerminalDisplay(out, LocalAccess.costNote(system));
        return new RunWatch(runs, display, RunWatch.Pause.HALF_A_SECOND);
    }

    private void tell(String line) {
        out.println();
        out.println(line);
        out.flush();
    }
}
