package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;
import java.util.Optional;
import picocli.CommandLine;

/** Shows a run while it goes on. */
@FunctionalInterface
public interface RunDisplay {
    /** Shows nothing. */
    RunDisplay NONE = progress -> {};

    /** Shows where the run stands now; called again and again, also when nothing changed. */
    void show(RunProgress progress);

    /** Shows how it ended, or what is asked now, where {@link #show} has not done so. */
    default void end(RunProgress progress) {}

    /** The display for what a command prints on: drawn over where that is possible, else a line after the other. */
    static RunDisplay on(Terminal terminal, CommandLine command, Optional<String> costNote) {
        return terminal.draws()
                ? new TerminalDisplay(() -> Screen.of(command), costNote)
                : new PlainDisplay(Screen.of(command));
    }
}
