package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.TextTable.Column;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScreenTest {
    private static final String SENTENCE =
            "Drew planned outreach to the five best enterprise prospects in the west and left out the one that asked for it";

    @Test
    void breaksALineAtABlankAndIndentsWhatFollows() {
        assertThat(Printed.at(40, screen -> screen.line("  " + SENTENCE))).isEqualToNormalizingNewlines("""
                  Drew planned outreach to the five best
                    enterprise prospects in the west and
                    left out the one that asked for it
                """);
    }

    @Test
    void putsWhatFollowsALabelBelowItsText() {
        assertThat(Printed.at(40, screen -> screen.line("warning: ", SENTENCE))).isEqualToNormalizingNewlines("""
                warning: Drew planned outreach to the
                         five best enterprise prospects
                         in the west and left out the
                         one that asked for it
                """);
    }

    /** A link or an id is there to be copied. */
    @Test
    void leavesAWordThatIsLongerThanALineWhole() {
        var link = "http://127.0.0.1:8233/namespaces/steadybase-gtm/workflows/drew-q3/history";
        assertThat(Printed.at(40, screen -> screen.line("web UI: ", link)).lines())
                .anyMatch(line -> line.strip().endsWith(link));
    }

    @Test
    void breaksNothingInAPipe() {
        assertThat(Printed.by(screen -> screen.line("warning: ", SENTENCE)).lines())
                .hasSize(1);
    }

    @Test
    void keepsTheParagraphsOfAText() {
        assertThat(Printed.at(20, screen -> screen.block("", "Dear Jane,\n\nthe yard is full of trailers.")))
                .isEqualToNormalizingNewlines("Dear Jane,\n\nthe yard is full of\ntrailers.\n");
    }

    @ParameterizedTest
    @ValueSource(ints = {60, 80, 120, 160})
    void cutsNothingOffATableAndKeepsItWithinTheTerminal(int columns) {
        var text = Printed.at(columns, screen -> screen.table(table()));
        assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= columns);
        assertThat(words(text)).contains(SENTENCE.split(" "));
        assertThat(text).contains("halden-freight-group", "undecided");
    }

    /** Columns so narrow that nobody could read them are no table. */
    @Test
    void makesABlockOfEveryRowWhereThereIsNoRoomForColumns() {
        assertThat(Printed.at(40, screen -> screen.table(table()))).isEqualToNormalizingNewlines("""
                  id:       halden-freight-group
                  what:     Drew planned outreach to the
                            five best enterprise
                            prospects in the west and
                            left out the one that asked
                            for it
                  decision: undecided

                """);
    }

    @Test
    void breaksANameOfSeveralWordsBetweenThem() {
        var table = new TextTable(Column.id("id"), Column.left("at"));
        table.row("drew-a-run-with-a-long-name", "outreach-approval");
        assertThat(Printed.at(45, screen -> screen.table(table))).contains("outreach-", "approval");
    }

    @Test
    void countsWhatATerminalShowsAndNotTheLettersOfIt() {
        assertThat(TextWidth.of("\u001b[31mfailed\u001b[0m")).isEqualTo(6);
        assertThat(TextWidth.of("株式会社")).isEqualTo(8);
        assertThat(TextWidth.of("e\u0301")).isEqualTo(1);
        assertThat(TextWidth.of("\uD83D\uDE00")).isEqualTo(2);
        assertThat(TextWidth.of("Grüße")).isEqualTo(5);
    }

    @Test
    void alignsColumnsOfWideLetters() {
        var table = new TextTable(Column.id("name"), Column.id("state"));
        table.row("株式会社", "open");
        table.row("Acme", "shut");
        assertThat(Printed.at(80, screen -> screen.table(table))).isEqualToNormalizingNewlines("""
                  name      state
                  株式会社  open
                  Acme      shut
                """);
    }

    @Test
    void paintsOnlyWhereThereAreColours() {
        assertThat(Printed.by(screen -> screen.line(screen.paint(Style.BAD, "failed"))))
                .doesNotContain("\u001b");
        assertThat(Printed.at(TerminalSize.ENDLESS, true, screen -> screen.line(screen.paint(Style.BAD, "failed"))))
                .contains("\u001b[31mfailed\u001b[0m");
    }

    @Test
    void paintsACellWithoutMovingTheNext() {
        var table = new TextTable(
                Column.id("state").painted(cell -> Style.BAD.paint(cell)), Column.id("at"), Column.left("why"));
        table.row("failed", "plan", SENTENCE);
        var text = Printed.at(60, screen -> screen.table(table));
        assertThat(text).contains("  \u001b[31mfailed\u001b[0m  plan  Drew");
        assertThat(text.lines()).allMatch(line -> TextWidth.of(line) <= 60);
    }

    @Test
    void hasNoColoursForWhoWantsNoneOrForATerminalWithoutThem() {
        var rich = new Terminal(null, true);
        assertThat(rich.hasColours(Map.of())).isTrue();
        assertThat(rich.hasColours(Map.of("NO_COLOR", "1"))).isFalse();
        assertThat(rich.hasColours(Map.of("NO_COLOR", ""))).isTrue();
        assertThat(new Terminal(null, false).hasColours(Map.of())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "PT0S, now (12:00)",
        "PT20S, in 20 s (12:00)",
        "PT-5M, 5 min ago (11:55)",
        "PT47H, in 47 h (Tue 24 Nov 11:00)",
        "PT167H59M59S, in 7 days (Sun 29 Nov 11:59)",
        "P-400D, 400 days ago (18 Oct 2025 12:00)"
    })
    void saysHowFarAwayAMomentIsAndWhatTheClockOnTheWallSays(Duration away, String expected) {
        assertThat(Printed.MOMENTS.of(Samples.NOON.plus(away))).isEqualTo(expected);
    }

    @Test
    void readsTheSizeOfATerminalAndNothingElse() {
        assertThat(TerminalSize.parse("40 120\n")).contains(new TerminalSize(40, 120));
        assertThat(TerminalSize.parse("0 0")).isEmpty();
        assertThat(TerminalSize.parse("stty: stdin isn't a terminal")).isEmpty();
    }

    private static TextTable table() {
        var table = new TextTable(Column.id("id"), Column.left("what"), Column.id("decision"));
        table.row("halden-freight-group", SENTENCE, "undecided");
        return table;
    }

    private static String[] words(String text) {
        return text.replaceAll("\\s+", " ").split(" ");
    }
}
