package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.run.RunState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
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
    void takesAnIdWithAndWithoutItsPrefix() {
        assertThat(RunId.of("drew-q3")).isEqualTo(RunId.of("q3"));
        assertThat(RunId.of("q3")).hasToString("drew-q3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "drew-", "a b", "a/b", "-a", "ä"})
    void refusesWhatIsNoId(String text) {
        assertThatThrownBy(() -> RunId.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("run id must be 1 to 100 letters, digits, '.', '_' or '-', got '");
    }

    @Test
    void linksToTheRunsHistory() {
        assertThat(RunLink.of(URI.create("http://127.0.0.1:8233"), "gtm", new RunId("q3"), "r-1"))
                .hasToString("http://127.0.0.1:8233/namespaces/gtm/workflows/drew-q3/r-1/history");
        assertThat(RunLink.of(URI.create("http://127.0.0.1:8233"), "a b/c", new RunId("q3"), "r-1"))
                .hasToString("http://127.0.0.1:8233/namespaces/a%20b%2Fc/workflows/drew-q3/r-1/history");
    }

    @Test
    void asksTheServerOnlyWhatItCanAnswer() {
        assertThat(RunFilter.ANY.query()).isEqualTo("WorkflowType = 'drew-coordinator'");
        assertThat(RunFilter.WAITING.query())
                .isEqualTo("WorkflowType = 'drew-coordinator' AND ExecutionStatus = 'Running' AND GtmWaitingFor IS NOT"
                        + " NULL");
        assertThat(RunFilter.EXPIRED.query())
                .isEqualTo("WorkflowType = 'drew-coordinator' AND ExecutionStatus = 'Completed'");
    }

    @ParameterizedTest
    @CsvSource({
        "WORKFLOW_EXECUTION_STATUS_RUNNING, , running",
        "WORKFLOW_EXECUTION_STATUS_RUNNING, outreach-approval, waiting",
        "WORKFLOW_EXECUTION_STATUS_COMPLETED, , expired",
        "WORKFLOW_EXECUTION_STATUS_TERMINATED, , terminated"
    })
    void tellsTheStateOfARunFromWhatTheServerKnows(WorkflowExecutionStatus status, String waitingFor, String expected) {
        assertThat(RunSummary.state(status, waitingFor, () -> RunState.EXPIRED)).isEqualTo(expected);
    }

    @ParameterizedTest
    @EnumSource
    void listsARunOnlyUnderItsOwnState(RunFilter filter) {
        var expired = new RunSummary("drew-q3", "r", "expired", null, null, Samples.NOON, Samples.NOON);
        assertThat(filter.matches(expired)).isEqualTo(filter == RunFilter.ANY || filter == RunFilter.EXPIRED);
    }
}
