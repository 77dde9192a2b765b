package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm show}. */
@Command(
        name = "show",
        description = {
            "Show a run: where it stands, what it asks, what hangs and why; once it has ended, what it did.",
            "'status', 'report' and 'drafts' are parts of it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} show q3 --items --explain"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ShowCommand implements Callable<Integer> {
    private static final int BRIEF_FEED = 12;

    private final RunningSystem system;

    @Mixin
    private RunParameter run;

    @Option(names = "--explain", description = "Also how the figures come about: for Drew each account's score.")
    private boolean explain;

    @Option(names = "--items", description = "Also everything to be decided on in full: for Drew the drafts.")
    private boolean withItems;

    @Option(names = "--feed", description = "The whole activity feed, not only its newest lines.")
    private boolean wholeFeed;

    @Mixin
    private JsonOption json;

    ShowCommand(RunningSystem system) {
        this.system = system;
    }

    /** What there is to be shown. */
    private record Shown<R>(KindCommands<?, R> kind, RunProgress progress, RunReport<R> outcome, Items items) {}

    @Override
    public Integer call() {
        return system.with(run, TheOnlyRun.OPEN, (runs, named) -> show(runs, named))
                .code();
    }

    private <R> ExitCode show(Runs runs, NamedRun<R> named) {
        var kind = named.kind();
        var progress = runs.progress(named.workflowId());
        var outcome = runs.report(kind.kind(), named.workflowId());
        // Each is a question to the run's worker: only what will be shown is asked for.
        var asksForItems = progress.status() != null && (withItems || json.isOn());
        var items = asksForItems ? kind.items(runs, named.workflowId()) : Items.NONE;
        var shown = new Shown<>(kind, progress, outcome, items);
        json.print(document(shown), screen -> print(shown, screen));
        return progress.closed() ? ExitCode.of(kind, outcome) : ExitCode.of(progress.run());
    }

    private static Object document(Shown<?> shown) {
        var document = WireJson.MAPPER.createObjectNode();
        document.set("status", RunDocument.of(shown.progress()));
        if (shown.outcome().report() != null) {
            document.set("report", RunDocument.of(shown.outcome()));
        }
        document.set("items", WireJson.MAPPER.valueToTree(shown.items().data()));
        return document;
    }

    private <R> void print(Shown<R> shown, Screen screen) {
        var closed = shown.progress().closed();
        var report = shown.outcome().report();
        var status = new StatusView(
                shown.progress(), system.costNote(), wholeFeed ? Integer.MAX_VALUE : closed ? 0 : BRIEF_FEED);
        if (closed && report != null) {
            status.printStanding(screen);
            shown.kind().printReport(report, system.costNote(), screen);
        } else {
            status.print(screen);
        }
        if (report != null && explain) {
            screen.gap();
            shown.kind().printExplanation(report, screen);
        }
        if (withItems) {
            screen.gap();
            new ItemsView(shown.progress(), shown.items()).print(screen);
        }
    }
}
