package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.imports.ImportProgress;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ImportDisplayTest {
    private final StringWriter err = new StringWriter();
    private Instant now = Instant.EPOCH;

    @Test
    void tellsEveryFewSecondsWhereItIsIfThereIsNoTerminal() {
        var display = ImportDisplay.lines(new PrintWriter(err), () -> now);
        try (var stage = display.begin("checking accounts.csv", ImportProgress.UNKNOWN)) {
            stage.step();
            after(1999);
            stage.step();
            assertThat(err.toString()).as("too early").isEmpty();
            after(2);
            stage.step();
            stage.step();
        }
        try (var stage = display.begin("sales_pipeline.csv", 8_800)) {
            stage.step();
            after(4000);
            stage.step();
        }
        assertThat(err.toString().lines())
                .containsExactly("checking accounts.csv: 3 rows, 1/s", "sales_pipeline.csv: 2 of 8,800 rows, 0/s");
    }

    @Test
    void drawsABarOnATerminalAndTakesItAwayAgain() {
        var display = ImportDisplay.bar(new PrintWriter(err));
        try (var stage = display.begin("calls.csv", 4)) {
            stage.step();
        }
        assertThat(err.toString().split("\r"))
                .anySatisfy(line -> assertThat(line).startsWith("calls.csv").contains("1/4 rows", "rows/s"))
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(80));
        assertThat(err.toString()).doesNotContain("\n").endsWith("\r");
    }

    @Test
    void saysHowFarItGotWhenItIsInterrupted() {
        var display = ImportDisplay.lines(new PrintWriter(err), () -> now);
        display.wrote(1_200);
        display.wrote(25);
        display.interrupted();
        assertThat(err.toString().strip()).isEqualTo("interrupted: 1,225 rows are written; run it again to go on");
    }

    private void after(long millis) {
        now = now.plusMillis(millis);
    }
}
