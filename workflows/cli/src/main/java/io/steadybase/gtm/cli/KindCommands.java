package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.imports.ImportTarget;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/**
 * What the command line needs to know of one kind of run: how it is started and how its report and its items read. Everything
 * else is the same for all kinds. A kind is added by a line in {@link GtmCommands#KINDS}.
 */
public interface KindCommands<I extends RunInput, R> {
    /** The kind. */
    RunKind<I, R> kind();

    /** The command under {@code gtm start}; it mixes in {@link StartOptions}. */
    Object start(RunStarter starter);

    /** Further commands that only this kind has. */
    default List<CommandLine> commands(RunningSystem system) {
        return List.of();
    }

    /**
     * Prints what a run did, below the line that says how it stands.
     *
     * @param costNote what a reader must know of the cost, e.g. that nothing was billed
     */
    void printReport(R report, Optional<String> costNote, Screen screen);

    /** Prints how the report's figures come about. */
    default void printExplanation(R report, Screen screen) {
        screen.line("there is nothing to explain in a %s run".formatted(TerminalText.line(kind().name())));
    }

    /** Whether the run has done some of what was wanted, and some of it not. */
    default boolean isPartlyDone(R report) {
        return false;
    }

    /** What {@code gtm import} starts such runs from; empty if that is nothing. */
    default Optional<ImportTarget<I, R>> bulk() {
        return Optional.empty();
    }

    /** What can be read in full before a person decides. */
    default Items items(Runs runs, String workflowId) {
        return Items.NONE;
    }

    /** With what the ids of the run's messages in the outbox begin, before a slash. */
    default String outboxName(String workflowId) {
        return workflowId;
    }
}
