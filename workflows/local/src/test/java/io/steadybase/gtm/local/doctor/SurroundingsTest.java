package io.steadybase.gtm.local.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.doctor.Finding.Level;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SurroundingsTest {
    @ParameterizedTest
    @CsvSource({"199, FAULT", "200, WARNING", "1023, WARNING", "1024, OK"})
    void warnsBeforeTheDiskIsFull(long freeMb, Level level) {
        assertThat(Surroundings.space(freeMb).level()).isEqualTo(level);
    }
}
