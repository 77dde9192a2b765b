package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.GateAccess;
import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.ReviewDialogue;
import io.steadybase.gtm.cli.RunDisplay;
import io.steadybase.gtm.cli.RunHeadline;
import io.steadybase.gtm.cli.RunLink;
import io.steadybase.gtm.cli.RunWatch;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.local.command.DemoOptions.Answer;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.run.RunInput;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** One run of a demo, told as it goes on: from its start, through its gate if it has one, to its report. */
final class ToldRun<I extends RunInput, R> {
    private final Stage stage;
    private final KindCommands<I, R> kind;
    private final String businessId;
    private final String workflowId;
    private final RunDisplay lines;

    ToldRun(Stage stage, KindCommands<I, R> kind, String businessId) {
        this.stage = stage;
        this.kind = kind;
        this.businessId = businessId;
        this.workflowId = kind.kind().workflowId(businessId);
        this.lines = RunDisplay.on(Terminal.NONE, stage.command(), stage.costNote());
    }

    /**
     * How it ended.
     *
     * @param exitCode {@link ExitCode#NOT_COMPLETED} if its gate is still open: it can be decided later
     */
    record End<R>(ExitCode exitCode, RunReport<R> outcome) {}

    String workflowId() {
        return workflowId;
    }

    void start(String title, I input) {
        stage.directory().holds(workflowId);
        var started = stage.runs().start(kind.kind(), businessId, input);
        var ui = URI.create(stage.system().address(LocalEndpoint.TEMPORAL_UI));
        stage.tell(TerminalText.line(title));
        stage.command()
                .getOut()
                .println("  " + RunLink.of(ui, stage.system().namespace(), workflowId, started.runId()));
    }

    /** Follows it until it is as it is wanted, or has ended. */
    RunProgress until(Predicate<RunProgress> wanted) {
        // On a terminal with a new display: one redraws over what it drew last, which must not be the dialogue since.
        var display =
                stage.terminal().draws() ? RunDisplay.on(stage.terminal(), stage.command(), stage.costNote()) : lines;
        return new RunWatch(stage.runs(), display, RunWatch.Pause.HALF_A_SECOND).until(wanted, workflowId);
    }

    /**
     * Follows it to its end, or to a gate that stays open.
     *
     * @param explain whether its report is explained before it is decided on
     */
    End<R> toItsEnd(boolean explain) {
        var progress = until(RunProgress::gateIsOpen);
        if (progress.gateIsOpen()) {
            stage.directory().isAsked(workflowId);
            decide(explain);
            progress = stage.runs().progress(workflowId);
            if (!progress.gateIsOpen()) {
                stage.directory().holds(workflowId);
                progress = until(RunProgress::closed);
            }
        }
        return end(progress);
    }

    private void decide(boolean explain) {
        var soFar = stage.runs().report(kind.kind(), workflowId).report();
        if (explain && soFar != null) {
            stage.tell("How it comes about:");
            kind.printExplanation(soFar, stage.screen());
        }
        var gate = GateAccess.of(stage.runs(), kind, workflowId);
        var user = System.getProperty("user.name");
        if (stage.answer() != null) {
            decideAll(gate, user, stage.answer(), kind.items(stage.runs(), workflowId));
        } else if (stage.terminal().input() != null) {
            var unused = ReviewDialogue.at(stage.terminal(), stage.screen(), gate, user)
                    .ask(workflowId);
        } else {
            stage.tell("There is no terminal to ask in, and no --approve.");
        }
    }

    private void decideAll(GateAccess gate, String user, Answer answer, Items items) {
        stage.tell("What is asked about:");
        var number = 1;
        for (var item : items.views().values()) {
            item.print(stage.screen(), number++, items.views().size());
        }
        var verdict = answer == Answer.ALL ? Verdict.APPROVE : Verdict.REJECT;
        stage.tell("--approve %s: everything is %s"
                .formatted(answer.name().toLowerCase(Locale.ROOT), verdict.pastTense()));
        gate.open()
                .ifPresent(open -> gate.decide(
                        new GateDecision(open.stepId(), verdict, user, "gtm demo --approve", List.of(), List.of())
                                .onWhatWasSeen(open.items())));
    }

    private End<R> end(RunProgress progress) {
        var outcome = stage.runs().report(kind.kind(), workflowId);
        stage.tell("Report");
        RunHeadline.print(progress.run(), progress.reason(), stage.screen());
        if (outcome.report() != null) {
            kind.printReport(outcome.report(), stage.costNote(), stage.screen());
        }
        if (progress.gateIsOpen()) {
            stage.tell("The gate stays open; nothing was sent.");
            return new End<>(ExitCode.NOT_COMPLETED, outcome);
        }
        stage.directory().isOver(workflowId);
        return new End<>(ExitCode.of(progress.run()), outcome);
    }
}
