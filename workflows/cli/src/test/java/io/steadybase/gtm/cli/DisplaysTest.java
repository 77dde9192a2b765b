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
        var text = Printed.by(out -> {
            var display = new PlainDisplay(out);
            display.show(progress(BEGUN));
            display.show(progress(BEGUN));
            display.show(progress(DONE, BEGUN));
        });
        assertThat(text).isEqualToNormalizingNewlines("""
                Step 1: Drew planning [in-progress]
                Step 1: Drew planned [completed]
                Step 1: Drew planning [in-progress]
                """);
    }

    @Test
    void drawsOnlyWhatHasChangedOverWhatWasDrawn() {
        var text = Printed.by(out -> {
            var display = new TerminalDisplay(out, Optional.empty());
            display.show(progress(BEGUN));
            display.show(progress(BEGUN));
            display.show(progress(DONE));
        });
        assertThat(text).isEqualToNormalizingNewlines("""
                \u001b[?7ldrew-q3: running, step 1 of 9 (11 %), plan
                  Step 1: Drew planning [in-progress]
                cost: 0 tokens in, 0 tokens out, 0.0000 USD
                \u001b[?7h\u001b[3A\u001b[J\u001b[?7ldrew-q3: running, step 1 of 9 (11 %), plan
                  Step 1: Drew planned [completed]
                cost: 0 tokens in, 0 tokens out, 0.0000 USD
                \u001b[?7h""");
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
