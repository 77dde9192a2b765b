package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RunFilterTest {
    private static final String TYPES = "WorkflowType IN ('a', 'b') AND ";

    @Test
    void asksForEveryRunOfTheTypes() {
        var filter = filter(null, null);
        assertThat(filter.open()).contains(TYPES + "(ExecutionStatus = 'Running')");
        assertThat(filter.closed())
                .contains(
                        TYPES + "(ExecutionStatus = 'Canceled' OR ExecutionStatus = 'Completed'"
                                + " OR ExecutionStatus = 'Failed' OR ExecutionStatus = 'Terminated' OR ExecutionStatus = 'TimedOut')");
    }

    @Test
    void asksForWhatARunSaysOfItselfWhereThatDecides() {
        assertThat(filter(RunStanding.WAITING, null).open())
                .contains(TYPES + "((ExecutionStatus = 'Running' AND GtmState IN ('waiting')))");
        assertThat(filter(RunStanding.WAITING, null).closed()).isEmpty();
        assertThat(filter(RunStanding.EXPIRED, null).open()).isEmpty();
        assertThat(filter(RunStanding.EXPIRED, null).closed())
                .contains(TYPES + "((ExecutionStatus = 'Completed' AND GtmState IN ('expired')))");
        assertThat(filter(RunStanding.HELD, null).open()).isPresent();
        assertThat(filter(RunStanding.HELD, null).closed()).isPresent();
    }

    @Test
    void asksTemporalAloneWhereTheRunCouldNotSayIt() {
        assertThat(filter(RunStanding.TERMINATED, null).closed()).contains(TYPES + "(ExecutionStatus = 'Terminated')");
    }

    @Test
    void takesARunThatNeverSaidHowItStandsForWhatTemporalSays() {
        assertThat(filter(RunStanding.COMPLETED, null).closed())
                .contains(TYPES + "((ExecutionStatus = 'Completed' AND (GtmState IS NULL OR GtmState NOT IN"
                        + " ('held', 'expired', 'rejected', 'escalated', 'failed', 'cancelled'))))");
    }

    @Test
    void looksForAnOpenGateOnlyAmongRunsThatGoOn() {
        assertThat(filter(null, "it's").open())
                .contains(TYPES + "(ExecutionStatus = 'Running') AND GtmWaitingFor = 'it''s'");
        assertThat(filter(null, "it's").closed()).isEmpty();
    }

    private static RunFilter filter(RunStanding state, String waitingFor) {
        return new RunFilter(List.of("a", "b"), state, waitingFor);
    }
}
