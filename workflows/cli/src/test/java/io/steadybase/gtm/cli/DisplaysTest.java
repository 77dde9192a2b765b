package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.WorkflowStatus;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DisplaysTest {
    private static final FeedEntry BEGUN = entry("Drew planning", StepStatus.IN_PROGRESS);
    private static final FeedEntry DONE = entry("Drew planned", StepStatus.COMPLETED);

    @Test
    void printsALineForEachEntryThatIsNewOrHasChanged() {
        var text = Printed.by(screen -> {
            var display = new PlainDisplay(screen);
            display.show(progress(BEGUN));
            display.show(progress(BEGUN));
            display.show(progress(DONE, BEGUN));
        });
        assertThat(text).isEqualToNormalizingNewlines("""
                  12:00:00  Step 1: Drew planning [in-progress]
                  12:00:00  Step 1: Drew planned [completed]
                  12:00:00  Step 1: Drew planning [in-progress]
                """);
    }

    @Test
    void drawsOnlyWhatHasChangedOverWhatWasDrawn() {
        var text = Printed.at(80, screen -> {
            var display = new TerminalDisplay(() -> screen, Optional.empty());
            display.show(progress(BEGUN));
            display.show(progress(BEGUN));
            display.show(progress(DONE));
        });
        assertThat(text).isEqualToNormalizingNewlines("""
                drew-q3: running, step 1 of 9 (11 %), plan
                started now (12:00)
                  12:00:00  Step 1: Drew planning [in-progress]
                cost: 0 tokens in, 0 tokens out, 0.0000 USD
                \u001b[4A\u001b[Jdrew-q3: running, step 1 of 9 (11 %), plan
                started now (12:00)
                  12:00:00  Step 1: Drew planned [completed]
                cost: 0 tokens in, 0 tokens out, 0.0000 USD
                """);
    }

    /** Else the lines above would be drawn twice: the cursor does not go past the top of the screen. */
    @Test
    void drawsTheEndOfAPictureThatIsHigherThanTheTerminal() {
        var text = Printed.at(new TerminalSize(5, 80), false, screen -> {
            var display = new TerminalDisplay(() -> screen, Optional.empty());
            display.show(progress(BEGUN));
            display.show(progress(DONE));
        });
        assertThat(text).startsWith("… 1 lines above, in a larger window").contains("\u001b[4A\u001b[J");
    }

    /** A line that is broken in two must be counted as two, or the picture is drawn over the wrong lines. */
    @Test
    void countsTheLinesThatTheTerminalBreaks() {
        var text = Printed.at(40, screen -> {
            var display = new TerminalDisplay(() -> screen, Optional.empty());
            display.show(progress(entry("x".repeat(90), StepStatus.IN_PROGRESS)));
            display.show(progress(DONE));
        });
        var rows = text.substring(0, text.indexOf('\u001b')).lines().mapToInt(line -> Math.ceilDiv(line.length(), 40));
        assertThat(text).contains("\u001b[%dA\u001b[J".formatted(rows.sum()));
    }

    private static FeedEntry entry(String action, StepStatus status) {
        return new FeedEntry(1, "Drew", action, Samples.NOON, status);
    }

    private static RunProgress progress(FeedEntry... feed) {
        var status = new WorkflowStatus(
                "drew-coordinator",
                RunState.RUNNING,
                new StepPosition(1, "plan", 9),
                null,
                List.of(feed),
                Spend.NONE,
                null);
        return Samples.progress(RunStanding.RUNNING, status);
    }
}
