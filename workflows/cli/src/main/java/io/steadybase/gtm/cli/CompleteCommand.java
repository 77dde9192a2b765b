package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunFilter;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.gate.GateItem;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm complete}: what a shell's completion asks for, one word on each line. */
@Command(name = "complete", hidden = true)
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class CompleteCommand {
    private static final int MOST_RUNS = 100;

    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    CompleteCommand(RunningSystem system) {
        this.system = system;
    }

    /** The newest runs. */
    @Command(name = "runs")
    void runs() {
        print(system.with(runs -> newest(runs).map(RunSummary::workflowId).toList()));
    }

    /** The undecided items of the run that is among these words. */
    @Command(name = "items")
    void items(@Parameters(arity = "0..*") List<String> words) {
        print(system.with(runs -> newest(runs)
                .filter(run -> words.stream().anyMatch(word -> names(word, run)))
                .findFirst()
                .map(run -> runs.progress(run.workflowId()).gate())
                .stream()
                .flatMap(gate -> gate.items().stream())
                .filter(item -> item.verdict() == null)
                .map(GateItem::itemId)
                .toList()));
    }

    private Stream<RunSummary> newest(Runs runs) {
        return runs.list(new RunFilter(system.kinds().workflowTypes(), null, null), MOST_RUNS).stream();
    }

    private boolean names(String word, RunSummary run) {
        return run.workflowId().equals(word)
                || system.kinds().all().stream()
                        .anyMatch(kind -> kind.kind()
                                .businessId(run.workflowId())
                                .filter(word::equals)
                                .isPresent());
    }

    private void print(List<String> words) {
        var out = command.commandLine().getOut();
        // The shell expands what it gets: nothing that reads as a pattern, or as two words.
        words.stream().filter(RunParameter::takes).forEach(out::println);
        out.flush();
    }
}
