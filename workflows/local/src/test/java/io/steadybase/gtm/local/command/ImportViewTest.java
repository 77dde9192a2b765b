package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ImportViewTest {
    /** What is in a CSV file must not move the cursor, recolour the screen or set the window's title. */
    @Test
    void printsNoControlCharactersOfAFile() {
        var repair = new Repair("sector \"\u001b[31mred\" → \"retail\"", List.of(2L));
        var setAside = new SetAside(3, "account must be a name, got \"\u001b]0;title\u0007\u009b2J\"");
        var out = new StringWriter();

        ImportView.print(
                new ImportReport(
                        false, List.of(new FileReport("accounts.csv", 3, 1, 0, List.of(repair), List.of(setAside)))),
                new PrintWriter(out));

        assertThat(out.toString())
                .contains("repaired sector \"?[31mred\"", "set aside accounts.csv:3: account must be a name")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }

    @Test
    void saysHowMuchItLeavesOut() {
        var repairs = IntStream.range(0, 13)
                .mapToObj(i -> new Repair("sector \"" + i + "\" → \"retail\"", List.of(2L, 3L, 4L, 5L)))
                .toList();
        var setAside = LongStream.range(0, 322)
                .mapToObj(i -> new SetAside(i + 10, "account is missing"))
                .toList();
        var file = new FileReport("accounts.csv", 1000, 600, 78, repairs, setAside);

        assertThat(printed(new ImportReport(false, List.of(file))).lines())
                .startsWith(
                        "  accounts.csv          1,000 rows: 600 loaded, 78 unchanged, 322 set aside",
                        "    repaired sector \"0\" → \"retail\": 4 rows (line 2, 3, 4, …)")
                .contains(
                        "    … and 3 more kinds of repair: --json has all",
                        "    set aside accounts.csv:19: account is missing")
                .endsWith("    … and 312 more rows set aside: --json has all")
                .hasSize(23);
    }

    @Test
    void saysOfADryRunThatNothingWasWritten() {
        var file = new FileReport("accounts.csv", 3, 0, 0, List.of(), List.of(new SetAside(3, "account is missing")));

        assertThat(printed(new ImportReport(true, List.of(file))).lines())
                .containsExactly(
                        "  accounts.csv              3 rows: 2 usable, 1 set aside",
                        "    set aside accounts.csv:3: account is missing",
                        "dry run: nothing was written; which of the usable rows are stored already, is not known");
    }

    private static String printed(ImportReport report) {
        var out = new StringWriter();
        ImportView.print(report, new PrintWriter(out));
        return out.toString();
    }
}
