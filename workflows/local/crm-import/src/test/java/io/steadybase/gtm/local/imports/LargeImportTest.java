package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In the memory that the launcher gives a command. */
class LargeImportTest {
    private static final int STORED = 50_000;
    private static final int OPPORTUNITIES = 600_000;
    private static final int CALLS = 200;

    @TempDir
    private Path path;

    @Test
    void importsFilesOfFiftyMegabytesIntoALargeTable() throws Exception {
        SourceDirectory.clean(path);
        append(OpportunityRows.FILE, OPPORTUNITIES - 2, i -> LargeImport.row(i) + "\n");
        Files.writeString(path.resolve(CallRows.FILE), "call_id,account,days_ago,title,transcript\n");
        var transcript = "AE: Grüße, how is it going?\n".repeat(10_000);
        append(CallRows.FILE, CALLS, i -> "C-%d,Acorn Labs,%d,Hello,\"%s\"\n".formatted(i, i, transcript));
        assertThat(Files.size(path.resolve(OpportunityRows.FILE))).isGreaterThan(50_000_000);
        assertThat(Files.size(path.resolve(CallRows.FILE))).isGreaterThan(50_000_000);

        var java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeImport.class.getName(),
                        path.toString(),
                        String.valueOf(STORED))
                .redirectErrorStream(true)
                .start();

        assertThat(java.inputReader().lines())
                .containsExactly(
                        "[accounts.csv 2 0, products.csv 2 0, sales_teams.csv 1 0, sales_pipeline.csv 550000 50000,"
                                + " calls.csv 200 0]",
                        "put " + (2 + OPPORTUNITIES - STORED + CALLS));
        assertThat(java.waitFor()).isZero();
    }

    private void append(String file, int rows, IntFunction<String> row) {
        try (var writer = Files.newBufferedWriter(path.resolve(file), StandardOpenOption.APPEND)) {
            for (int i = 0; i < rows; i++) {
                writer.write(row.apply(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
