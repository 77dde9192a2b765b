package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    @TempDir
    private Path path;

    private SourceDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = SourceDirectory.clean(path);
    }

    @Test
    void readsRowsWithTheLinesTheyBeginOn() {
        directory.file(CallRows.FILE, """
                \uFEFFcall_id,account,days_ago,title,transcript
                C-1,Acorn Labs,3,Hello,"AE: one
                Ada: two"
                C-2,Acorn Labs,4,Again,AE: three
                """);
        var calls = SourceFiles.read(path).calls().orElseThrow();
        assertThat(calls.rows()).extracting(CsvRow::line).containsExactly(2L, 4L);
        assertThat(calls.rows().getFirst().required("transcript")).isEqualTo("AE: one\nAda: two");
    }

    @Test
    void leavesOptionalFilesOut() {
        var files = SourceFiles.read(path);
        assertThat(files.contacts()).isEmpty();
        assertThat(files.pipeline().rows()).hasSize(2);
    }

    @Test
    void reportsAllUnusableFilesTogether() {
        directory
                .without(ProductRows.FILE)
                .file(AgentRows.FILE, "")
                .file(AccountRows.FILE, "name;sector\nAcorn Labs;software\n")
                .rows(OpportunityRows.FILE, "O-1,Rosa Lindgren,Atlas Pro");
        assertThatThrownBy(() -> SourceFiles.read(path))
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "accounts.csv line 1: columns [account, sector, year_established, revenue, employees,"
                                                + " office_location, subsidiary_of] are missing: a CSV file with the columns [account,"
                                                + " sector, year_established, revenue, employees, office_location, subsidiary_of] was"
                                                + " expected, got [name;sector]",
                                        "products.csv is missing in " + path
                                                + ": a CSV file with the columns [product, series, sales_price] was expected",
                                        "sales_teams.csv is empty: a CSV file with the columns [sales_agent, manager,"
                                                + " regional_office] was expected",
                                        "sales_pipeline.csv line 2: a row must have 8 values as the header has, got 3"))
                .hasMessageStartingWith("nothing was imported: accounts.csv line 1");
    }

    @Test
    void refusesBytesThatAreNoText() {
        directory.bytes(AccountRows.FILE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        refuses("accounts.csv is not text in UTF-8");
        directory.file(AccountRows.FILE, "account\0sector\n");
        refuses("accounts.csv is not text in UTF-8");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        directory.rows(AgentRows.FILE, "\"Rosa Lindgren,Ingrid Maas,West", "Adam Okoye,Ingrid Maas,East");
        refuses("sales_teams.csv cannot be read as CSV");
    }

    @Test
    void refusesAHeaderWithAColumnTwice() {
        directory.file(AgentRows.FILE, "sales_agent,sales_agent,regional_office\na,b,c\n");
        refuses("sales_teams.csv line 1: the header is unusable");
    }

    @Test
    void refusesADirectoryThatIsNone() {
        assertThatThrownBy(() -> SourceFiles.read(path.resolve("nowhere")))
                .hasMessage("nothing was imported: " + path.resolve("nowhere") + " is not a directory");
    }

    private void refuses(String message) {
        assertThatThrownBy(() -> SourceFiles.read(path))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining(message);
    }

    /** The import gives them to Marketing's worker, which fails on them. */
    @Test
    void refusesProgramsThatAreNone() {
        directory.file(SampleData.ABM_PROGRAMS, "account,status\nAcorn Labs,active\n");

        assertThatThrownBy(() -> SourceFiles.read(path))
                .hasMessageContaining("abm_programs.csv line 1: columns [campaign] are missing");
    }
}
