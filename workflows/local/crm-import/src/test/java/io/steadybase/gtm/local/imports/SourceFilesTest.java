package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        var calls = find().calls().orElseThrow();
        try (var rows = calls.rows()) {
            assertThat(rows)
                    .extracting(CsvRow::line, row -> row.required("call_id"), row -> row.required("transcript"))
                    .containsExactly(tuple(2L, "C-1", "AE: one\nAda: two"), tuple(4L, "C-2", "AE: three"));
        }
        assertThat(calls.size()).isEqualTo(2);
    }

    @Test
    void leavesOptionalFilesAndEmptyLinesOut() {
        directory.rows(AgentRows.FILE, "", "Rosa Lindgren,Ingrid Maas,West", "   ", "");
        var files = find();
        assertThat(files.contacts()).isEmpty();
        assertThat(files.agents().size()).isEqualTo(1);
    }

    @Test
    void reportsAllUnusableFilesTogether() {
        directory
                .without(ProductRows.FILE)
                .file(AgentRows.FILE, "")
                .file(AccountRows.FILE, "name,sector\nAcorn Labs,software\n")
                .rows(OpportunityRows.FILE, "\"O-1");
        assertThatThrownBy(this::find)
                .isInstanceOfSatisfying(
                        ImportRefusedException.class,
                        e -> assertThat(e.problems())
                                .containsExactly(
                                        "accounts.csv line 1: columns [account, year_established, revenue, employees,"
                                                + " office_location, subsidiary_of] are missing: a CSV file with the columns [account,"
                                                + " sector, year_established, revenue, employees, office_location, subsidiary_of] was"
                                                + " expected, got [name, sector]",
                                        "products.csv is missing in " + path
                                                + ": a CSV file with the columns [product, series, sales_price] was expected",
                                        "sales_teams.csv is empty: a CSV file with the columns [sales_agent, manager,"
                                                + " regional_office] was expected",
                                        "sales_pipeline.csv cannot be read as CSV after line 1: Unclosed quoted field at end of"
                                                + " input (record starting at line 2)"))
                .hasMessageStartingWith("nothing was imported: accounts.csv line 1");
    }

    @ParameterizedTest
    @ValueSource(chars = {';', '|'})
    void saysWhatSeparatesTheValuesIfItIsNoComma(char separator) {
        directory.file(AgentRows.FILE, "sales_agent,manager,regional_office\nRosa,Ina,West\n".replace(',', separator));
        refuses("sales_teams.csv line 1: values must be separated by ',', got '" + separator
                + "': save it with commas");
    }

    @Test
    void saysThatTheValuesAreSeparatedByTabs() {
        directory.file(AgentRows.FILE, "sales_agent\tmanager\tregional_office\nRosa\tIna\tWest\n");
        refuses("sales_teams.csv line 1: values must be separated by ',', got tabs: save it with commas");
    }

    @Test
    void saysWhichByteIsNotUtf8() {
        var text = "sales_agent,manager,regional_office\nRosa,Ina,West\nJürgen,Ina,West\n";
        directory.bytes(AgentRows.FILE, text.getBytes(StandardCharsets.ISO_8859_1));
        refuses("sales_teams.csv is not text in UTF-8: line 3 has the byte 0xFC ('ü' in Latin-1), byte 52 of the file:"
                + " save it as CSV in UTF-8");
    }

    /** The position counts over the pieces that a file is read in, and a character may lie across two of them. */
    @Test
    void findsTheByteInALargeFile() {
        var before = "ü".repeat(99_999) + "\n";
        var bytes = Arrays.copyOf(before.getBytes(StandardCharsets.UTF_8), 200_000);
        bytes[199_999] = (byte) 0x80;
        directory.bytes(AgentRows.FILE, bytes);
        refuses("line 2 has the byte 0x80, byte 200,000 of the file");
    }

    @Test
    void saysThatACharacterIsCutOff() {
        directory.bytes(AgentRows.FILE, new byte[] {'a', '\n', (byte) 0xC3});
        refuses("line 2 has the byte 0xC3 ('Ã' in Latin-1), byte 3 of the file");
    }

    @Test
    void recognisesUtf16() {
        var text = "sales_agent,manager,regional_office\n";
        directory.bytes(AgentRows.FILE, ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        refuses("sales_teams.csv is not text in UTF-8: it begins with the mark of UTF-16: save it as CSV in UTF-8");
        directory.bytes(AgentRows.FILE, text.getBytes(StandardCharsets.UTF_16BE));
        refuses(
                "sales_teams.csv is not text in UTF-8: line 1 holds a zero byte, as UTF-16 and files that are no text do");
    }

    @Test
    void refusesBytesThatAreNoText() {
        directory.bytes(AccountRows.FILE, new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0});
        refuses("accounts.csv is not text in UTF-8: line 1 has the byte 0x89, byte 1 of the file");
        directory.file(AccountRows.FILE, "account\0sector\n");
        refuses("accounts.csv is not text in UTF-8: line 1 holds a zero byte");
    }

    @Test
    void refusesAQuoteThatNeverEnds() {
        directory.rows(AgentRows.FILE, "\"Rosa Lindgren,Ingrid Maas,West", "Adam Okoye,Ingrid Maas,East");
        refuses("sales_teams.csv cannot be read as CSV after line 1: Unclosed quoted field");
    }

    @Test
    void refusesWhatFollowsAQuote() {
        directory.rows(AgentRows.FILE, "Adam Okoye,Ingrid Maas,East", "\"Rosa\" Lindgren,Ingrid Maas,West");
        refuses("sales_teams.csv cannot be read as CSV after line 2: Unexpected character after closing quote");
    }

    @Test
    void refusesAHeaderWithAColumnTwice() {
        directory.file(AgentRows.FILE, "sales_agent,sales_agent,regional_office\na,b,c\n");
        refuses("sales_teams.csv line 1: the header is unusable");
    }

    @Test
    void refusesADirectoryThatIsNone() {
        assertThatThrownBy(() -> SourceFiles.find(path.resolve("nowhere"), ImportProgress.NONE))
                .hasMessage("nothing was imported: " + path.resolve("nowhere") + " is not a directory");
    }

    private SourceFiles find() {
        return SourceFiles.find(path, ImportProgress.NONE);
    }

    private void refuses(String message) {
        assertThatThrownBy(this::find)
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining(message);
    }

    /** The import gives them to Marketing's worker, which fails on them. */
    @Test
    void refusesProgramsThatAreNone() {
        directory.file(SampleData.ABM_PROGRAMS, "account,status\nAcorn Labs,active\n");

        assertThatThrownBy(this::find).hasMessageContaining("abm_programs.csv line 1: columns [campaign] are missing");
    }
}
