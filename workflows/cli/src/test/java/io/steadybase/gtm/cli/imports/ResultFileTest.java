package io.steadybase.gtm.cli.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.CommandFailedException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ResultFileTest {
    private static final List<String> COLUMNS = List.of("leadId", "reason", "workflowId");

    @TempDir
    private Path directory;

    private Path file;

    @BeforeEach
    void name() {
        file = directory.resolve("result.csv");
    }

    @Test
    void holdsEachLineAsSoonAsItIsAdded() throws IOException {
        try (var results = ResultFile.open(file, COLUMNS)) {
            results.add(List.of("1", "a, \"b\"\nc", "lead-1"));

            assertThat(file).hasContent("leadId,reason,workflowId\n1,\"a, \"\"b\"\" c\",lead-1\n");
        }
    }

    @Test
    void goesOnBehindWhatItHolds() throws IOException {
        Files.writeString(file, "leadId,reason,workflowId\n1,a,lead-1\n");

        assertThat(ResultFile.ids(file, COLUMNS)).containsExactly("1");
        try (var results = ResultFile.open(file, COLUMNS)) {
            results.add(List.of("2", "b", "lead-2"));
        }
        assertThat(file).hasContent("leadId,reason,workflowId\n1,a,lead-1\n2,b,lead-2\n");
    }

    @Test
    void cutsALineOffThatWasTorn() throws IOException {
        Files.writeString(file, "leadId,reason,workflowId\n1,a,lead-1\n2,\"b");

        assertThat(ResultFile.ids(file, COLUMNS)).containsExactly("1");
        ResultFile.open(file, COLUMNS).close();
        assertThat(file).hasContent("leadId,reason,workflowId\n1,a,lead-1\n");
    }

    @Test
    void beginsAnewWhereEvenTheHeaderWasTorn() throws IOException {
        Files.writeString(file, "leadId,rea");

        assertThat(ResultFile.ids(file, COLUMNS)).isEmpty();
        ResultFile.open(file, COLUMNS).close();
        assertThat(file).hasContent("leadId,reason,workflowId\n");
    }

    @Test
    void refusesAFileThatHoldsSomethingElse() throws IOException {
        Files.writeString(file, "Prospect ID,Converted\n1,0\n");

        assertThatThrownBy(() -> ResultFile.ids(file, COLUMNS))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("nothing was started: %s must be a result file with the columns %s, or not be there,"
                                .formatted(file, COLUMNS)
                        + " got [Prospect ID, Converted]");
    }

    @Test
    void refusesAPlaceThatCannotBeWritten() {
        var nowhere = directory.resolve("none").resolve("result.csv");

        assertThatThrownBy(() -> ResultFile.open(nowhere, COLUMNS))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageContaining("must be a file that can be read and written");
    }
}
