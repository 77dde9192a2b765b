package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.run.RunState;
import io.temporal.api.enums.v1.WorkflowExecutionStatus;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunStandingTest {
    /** What each of the run's own states comes to, in their order, and last what it comes to if there is none. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // own: running   waiting     held        completed   expired     rejected    escalated   failed
                // cancelled   none
                "RUNNING          | running    waiting    held       running    running    running    escalated  running    running    running",
                "PAUSED           | running    waiting    held       running    running    running    escalated  running    running    running",
                "CONTINUED_AS_NEW | running    waiting    held       running    running    running    escalated  running    running    running",
                "UNSPECIFIED      | running    waiting    held       running    running    running    escalated  running    running    running",
                "UNRECOGNIZED     | running    waiting    held       running    running    running    escalated  running    running    running",
                "COMPLETED        | completed  completed  held       completed  expired    rejected   escalated  failed     cancelled  completed",
                "FAILED           | failed     failed     failed     failed     failed     failed     failed     failed     failed     failed",
                "CANCELED         | cancelled  cancelled  cancelled  cancelled  cancelled  cancelled  cancelled  cancelled  cancelled  cancelled",
                "TERMINATED       | terminated terminated terminated terminated terminated terminated terminated terminated terminated terminated",
                "TIMED_OUT        | timed-out  timed-out  timed-out  timed-out  timed-out  timed-out  timed-out  timed-out  timed-out  timed-out"
            })
    void joinsWhatTemporalAndTheRunSay(String temporal, String expected) {
        var status = status(temporal);
        assertThat(own().map(own -> RunStanding.of(status, own).label()))
                .containsExactlyElementsOf(List.of(expected.split(" +")));
    }

    @Test
    void knowsEveryStatusOfTemporal() {
        assertThat(WorkflowExecutionStatus.values()).hasSize(10);
    }

    @Test
    void neverSaysThatARunGoesOnWhichTemporalHasClosed() {
        for (var temporal : WorkflowExecutionStatus.values()) {
            var goingOn = own().map(own -> RunStanding.of(temporal, own))
                    .filter(standing -> standing == RunStanding.RUNNING || standing == RunStanding.WAITING);
            if (RunStanding.isClosed(temporal)) {
                assertThat(goingOn).as(temporal.name()).isEmpty();
            } else {
                assertThat(goingOn).as(temporal.name()).isNotEmpty();
            }
        }
    }

    private static Stream<RunState> own() {
        return Stream.concat(Arrays.stream(RunState.values()), Stream.of((RunState) null));
    }

    private static WorkflowExecutionStatus status(String name) {
        return Arrays.stream(WorkflowExecutionStatus.values())
                .filter(status ->
                        status.name().equals(name) || status.name().equals("WORKFLOW_EXECUTION_STATUS_" + name))
                .findFirst()
                .orElseThrow();
    }
}
