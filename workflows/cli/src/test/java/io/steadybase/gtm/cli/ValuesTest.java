package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.connection.RunStanding;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.TypeConversionException;

class ValuesTest {
    @ParameterizedTest
    @CsvSource({"7d, PT168H", "12h, PT12H", "30m, PT30M", "45s, PT45S", "PT1H30M, PT1H30M", "P2D, PT48H"})
    void readsDurations(String text, Duration expected) {
        assertThat(new DurationConverter().convert(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "d", "7 d", "7w", "1.5h", "", "-7d"})
    void refusesWhatIsNoDuration(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("duration must be like 7d, 12h, 30m, 45s or PT1H30M, got " + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0d", "PT0S", "PT-1H"})
    void refusesADurationThatIsNoTime(String text) {
        assertThatThrownBy(() -> new DurationConverter().convert(text))
                .isInstanceOf(TypeConversionException.class)
                .hasMessage("duration must be longer than nothing, got " + text);
    }

    @Test
    void linksToTheRunsHistory() {
        assertThat(RunLink.of(URI.create("http://127.0.0.1:8233"), "gtm", "drew-q3", "r-1"))
                .hasToString("http://127.0.0.1:8233/namespaces/gtm/workflows/drew-q3/r-1/history");
        assertThat(RunLink.of(URI.create("http://127.0.0.1:8233"), "a b/c", "drew-q3", "r-1"))
                .hasToString("http://127.0.0.1:8233/namespaces/a%20b%2Fc/workflows/drew-q3/r-1/history");
    }

    @ParameterizedTest
    @CsvSource({"any,", "waiting, WAITING", "Timed-Out, TIMED_OUT", "canceled, CANCELLED"})
    void readsStates(String text, RunStanding expected) {
        assertThat(new StandingConverter().convert(text)).isEqualTo(new StandingConverter.Wanted(expected));
    }

    @ParameterizedTest
    @EnumSource
    void exitsAsTheRunStands(RunStanding standing) {
        var expected =
                switch (standing) {
                    case RUNNING, WAITING, COMPLETED -> 0;
                    case FAILED, TERMINATED, TIMED_OUT -> 1;
                    case HELD, EXPIRED, REJECTED, ESCALATED, CANCELLED -> 6;
                };
        assertThat(ExitCode.of(standing).code()).isEqualTo(expected);
        assertThat(ExitCode.of(Samples.run(standing, true)).code()).isEqualTo(expected);
        var goesOn = standing == RunStanding.ESCALATED;
        assertThat(ExitCode.of(Samples.run(standing, false)).code()).isEqualTo(goesOn ? 0 : expected);
    }
}
