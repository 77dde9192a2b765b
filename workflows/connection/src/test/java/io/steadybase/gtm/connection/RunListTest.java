package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunListTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    @Test
    void putsTheNewestFirstWhenTheServerOrdersEndedRunsByTheirEnd() {
        var list = new RunList(null, 3);
        list.collect(List.of(open(5), open(1)).iterator());
        list.collect(List.of(ended(0, 20), ended(8, 19), ended(7, 18)).iterator());
        assertThat(list.newestFirst()).extracting(RunSummary::workflowId).containsExactly("run-8", "run-7", "run-5");
    }

    @Test
    void stopsReadingWhereNoNewerRunCanCome() {
        var list = new RunList(null, 2);
        var left = List.of(ended(9, 20), ended(8, 19), ended(1, 8), ended(0, 7)).iterator();
        list.collect(left);
        assertThat(left.next().workflowId()).isEqualTo("run-0");
        assertThat(list.newestFirst()).extracting(RunSummary::workflowId).containsExactly("run-9", "run-8");
    }

    private static RunSummary open(int minute) {
        return run(minute, null);
    }

    private static RunSummary ended(int minute, int end) {
        return run(minute, NOON.plusSeconds(60L * end));
    }

    private static RunSummary run(int minute, Instant end) {
        var start = NOON.plusSeconds(60L * minute);
        return new RunSummary("run-" + minute, "r", "t", null, RunStanding.RUNNING, RunPosition.NONE, start, end);
    }
}
