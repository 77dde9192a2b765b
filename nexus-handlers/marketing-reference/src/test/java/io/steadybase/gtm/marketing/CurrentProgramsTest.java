package io.steadybase.gtm.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurrentProgramsTest {
    private static final String ACTIVE = "account,campaign,status\nacme,Spring,active\n";

    @TempDir
    private Path directory;

    private Path file;
    private CurrentPrograms programs;

    @BeforeEach
    void watch() {
        file = directory.resolve("programs.csv");
        programs = new CurrentPrograms(file);
    }

    @Test
    void knowsAProgramThatCameLater() throws IOException {
        assertThat(acme()).isEqualTo(ProgramStatus.NONE);

        Files.writeString(file, ACTIVE);

        assertThat(acme()).isEqualTo(ProgramStatus.ACTIVE);
    }

    /** Neither the time nor the size of the file need tell. */
    @Test
    void knowsAChangeOfTheSameLengthAtTheSameTime() throws IOException {
        Files.writeString(file, ACTIVE);
        var time = Files.getLastModifiedTime(file);
        assertThat(acme()).isEqualTo(ProgramStatus.ACTIVE);

        Files.writeString(file, ACTIVE.replace("active", "paused"));
        Files.setLastModifiedTime(file, time);

        assertThat(acme()).isEqualTo(ProgramStatus.INACTIVE);
    }

    @Test
    void readsAFileThatIsAsItWasOnce() throws IOException {
        Files.writeString(file, ACTIVE);

        assertThat(programs.get()).isSameAs(programs.get());
    }

    @Test
    void failsAsLongAsTheFileIsBrokenAndGoesOnWhenItIsMended() throws IOException {
        Files.writeString(file, ACTIVE);
        assertThat(acme()).isEqualTo(ProgramStatus.ACTIVE);

        Files.writeString(file, "account,campaign,status\nacme,Spring,actve\n");

        for (var call = 0; call < 2; call++) {
            assertThatThrownBy(programs::get)
                    .isInstanceOf(InvalidProgramsException.class)
                    .hasMessageContaining("line 2 must have status active, planned, paused or ended, got actve");
        }
        Files.writeString(file, ACTIVE);
        assertThat(acme()).isEqualTo(ProgramStatus.ACTIVE);
    }

    @Test
    void takesAFileThatIsGoneForAFaultAndNotForNoPrograms() throws IOException {
        Files.writeString(file, ACTIVE);
        assertThat(acme()).isEqualTo(ProgramStatus.ACTIVE);

        Files.delete(file);

        assertThatThrownBy(programs::get)
                .isInstanceOf(InvalidProgramsException.class)
                .hasMessageContaining("programs.csv was there and is gone");
    }

    private ProgramStatus acme() {
        return programs.get().of("acme").status();
    }
}
