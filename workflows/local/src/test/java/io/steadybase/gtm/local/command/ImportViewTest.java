package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
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
                .contains("repaired sector \"?[31mred\"", "set aside line 3: account must be a name")
                .doesNotContainPattern("[\\p{Cntrl}&&[^\n]]");
    }
}
