package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import io.steadybase.gtm.local.imports.ProgramRows.Program;
import io.steadybase.gtm.marketing.AbmPrograms;
import io.steadybase.gtm.marketing.InvalidProgramsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Marketing's worker refuses a file for one bad row, and does not start then: what the import gives it must be without one. */
class ProgramRowsTest {
    private static final String HEADER = "account,campaign,status\n";

    @TempDir
    private Path path;

    private SourceDirectory directory;
    private final CollectingTarget target = new CollectingTarget(item -> false);

    @BeforeEach
    void makeDirectory() {
        directory = SourceDirectory.clean(path);
    }

    @Test
    void takesTheRowsThatMarketingCanReadAndSaysWhichItCannot() {
        var report = interpret("""
                Acorn Labs,"Fall, one",Active
                Acorn Labs,Spring,ended
                Birch & Co,Fall,actve
                Birch & Co,,active
                Birch & Co,Fall,dreaming
                Acorn Labs,Spring,ended
                """);
        assertThat(target.programs)
                .containsExactly(
                        new Program("Acorn Labs", "Fall, one", "active"),
                        new Program("Acorn Labs", "Spring", "ended"),
                        new Program("Birch & Co", "Fall", "active"));
        assertThat(report.repaired())
                .containsExactly(
                        new Repair("status \"Active\" → \"active\"", List.of(2L)),
                        new Repair("status \"actve\" → \"active\"", List.of(4L)));
        assertThat(report.setAside())
                .containsExactly(
                        new SetAside(5, "campaign is missing: Marketing's check will not know this program"),
                        new SetAside(
                                6,
                                "unknown status \"dreaming\", the nearest is \"active\": Marketing's check will not know"
                                        + " this program"),
                        new SetAside(7, "duplicate of line 3 (acorn-labs Spring ended)"));
        assertThat(readByMarketing(ProgramRows.csv(target.programs)).size()).isEqualTo(2);
    }

    /** What a program must not be, whoever reads it. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                ",Fall,active",
                "Acorn Labs,,active",
                "Acorn Labs,Fall,",
                "Acorn Labs,Fall,soon",
                "Acorn Labs,Fall"
            })
    void setsAsideWhatMarketingWouldRefuse(String row) {
        assertThatThrownBy(() -> readByMarketing(HEADER + row)).isInstanceOf(InvalidProgramsException.class);
        assertThat(interpret(row).setAside()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Acorn Labs,Fall,active",
                "acorn-labs,Fall,PLANNED",
                "!!,Fall,paused",
                "\"Q, \"\"x\"\"\",\"a\nb\",ended"
            })
    void takesWhatMarketingTakes(String row) {
        assertThatCode(() -> readByMarketing(HEADER + row)).doesNotThrowAnyException();
        assertThat(interpret(row).setAside()).isEmpty();
        assertThat(readByMarketing(ProgramRows.csv(target.programs)).size()).isEqualTo(1);
    }

    @Test
    void keepsTheProgramsBeforeIfNoneCanBeUsedButNotIfThereAreNone() {
        var unusable = interpret("Acorn Labs,Fall,dreaming\n");
        assertThat(unusable.setAside()).hasSize(1);
        assertThat(target.replacedPrograms).isFalse();
        var none = interpret("");
        assertThat(none.setAside()).isEmpty();
        assertThat(target.replacedPrograms).isTrue();
    }

    private FileReport interpret(String rows) {
        directory.file(ProgramRows.FILE, HEADER + rows);
        return new SourceRows(SourceFiles.find(path, ImportProgress.NONE), ImportProgress.NONE)
                .passTo(target, Instant.EPOCH)
                .files()
                .getLast();
    }

    private AbmPrograms readByMarketing(String csv) {
        try {
            return AbmPrograms.read(Files.writeString(path.resolve("read.csv"), csv));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
