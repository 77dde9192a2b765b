package io.steadybase.gtm.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvRowsTest {
    @TempDir
    private Path directory;

    private final List<String> rows = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();

    @Test
    void readsRowsWithTheLinesOnWhichTheyBegin() throws IOException {
        read("\uFEFFid,name\n1,\"two\nlines\"\n\n2,\"a \"\"quoted\"\" one\"\n3,\n");

        assertThat(rows).containsExactly("2: [1, two\nlines]", "5: [2, a \"quoted\" one]", "6: [3, ]");
        assertThat(problems).isEmpty();
    }

    @Test
    void goesOnBehindARowWithAValueTooFewOrTooMany() throws IOException {
        read("id,name\n1\n2,b\n3,c,d\n4,e\n");

        assertThat(rows).containsExactly("3: [2, b]", "5: [4, e]");
        assertThat(problems)
                .containsExactly(
                        new RowProblem(2, "a row must have 2 values as the header has, got 1"),
                        new RowProblem(4, "a row must have 2 values as the header has, got 3"));
    }

    @Test
    void losesOneLineOnlyToAQuoteThatIsNeverClosed() throws IOException {
        read("id,name\n1,a\n\n2,\"b\n3,c\n4,d\n");

        assertThat(rows).containsExactly("2: [1, a]", "5: [3, c]", "6: [4, d]");
        assertThat(problems).extracting(RowProblem::line).containsExactly(4L);
    }

    @Test
    void losesOneLineOnlyToAQuoteThatTheNextOneCloses() throws IOException {
        read("id,name\n1,\"a\n2,b\n3,\"c\"\n4,d\n");

        assertThat(rows).containsExactly("3: [2, b]", "4: [3, c]", "5: [4, d]");
        assertThat(problems).extracting(RowProblem::line).containsExactly(2L);
    }

    @Test
    void refusesARowThatIsNotInUtf8() throws IOException {
        var file = directory.resolve("leads.csv");
        Files.write(file, "id,name\n1,M\u00fcller\n2,b\n".getBytes(StandardCharsets.ISO_8859_1));
        read(CsvRows.of(file));

        assertThat(rows).containsExactly("3: [2, b]");
        assertThat(problems).containsExactly(new RowProblem(2, "a row must be text in UTF-8, got other bytes"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', 'got an empty file'",
        "'id,id\n', 'got columns that are there twice: [id, id]'",
        "'id,\"name\n1,2\n', 'got a header that cannot be read: '"
    })
    void refusesAFileWithoutAHeader(String content, String message) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("nothing was started: ")
                .hasMessageContaining(message);
    }

    @Test
    void refusesAFileThatIsNotThere() {
        assertThatThrownBy(() -> CsvRows.of(directory.resolve("none.csv")))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("none.csv must be a CSV file with a header, got one that cannot be read");
    }

    private void read(String content) throws IOException {
        read(CsvRows.of(Files.writeString(directory.resolve("leads.csv"), content)));
    }

    private void read(CsvRows csv) {
        csv.forEach(row -> rows.add(row.line() + ": " + row.values()), problems::add);
    }
}
