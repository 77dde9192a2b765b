package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleDataTest {
    @TempDir
    private Path path;

    @Test
    void holdsALittleDirtOfEachKindAndNoFileThatIsAllDirt() {
        var clock = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));
        var report = CrmImport.check(SampleData.copyTo(path.resolve("sample")), clock, ImportProgress.NONE);
        assertThat(report.files())
                .extracting(
                        FileReport::file,
                        FileReport::usable,
                        file -> file.repaired().size(),
                        file -> file.setAside().size())
                .containsExactly(
                        tuple("accounts.csv", 14, 3, 0),
                        tuple("products.csv", 5, 0, 0),
                        tuple("sales_teams.csv", 8, 0, 0),
                        tuple("sales_pipeline.csv", 70, 3, 4),
                        tuple("contacts.csv", 12, 0, 0),
                        tuple("calls.csv", 13, 0, 0),
                        tuple("memory.csv", 8, 0, 0),
                        tuple("abm_programs.csv", 2, 0, 0));
    }

    @Test
    void replacesFilesThatAreThere() throws Exception {
        Files.writeString(path.resolve(SampleData.ABM_PROGRAMS), "old");
        SampleData.copyTo(path);
        assertThat(path.resolve(SampleData.ABM_PROGRAMS)).content().startsWith("account,campaign,status");
    }
}
