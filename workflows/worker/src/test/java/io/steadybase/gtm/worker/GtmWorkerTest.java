package io.steadybase.gtm.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class GtmWorkerTest {
    @Test
    void takesOnlyAsManyCallsAsAFunctionServesAndGoesOnBeatingWhileItStops() {
        var options = GtmWorker.functionOptions(7);

        assertThat(options.getMaxConcurrentActivityExecutionSize()).isEqualTo(7);
        assertThat(options.getAllowActivityHeartbeatDuringShutdown()).isTrue();
        assertThat(options.getMaxHeartbeatThrottleInterval()).isEqualTo(Duration.ofSeconds(10));
        assertThat(GtmWorker.workflowOptions(7).getMaxConcurrentLocalActivityExecutionSize())
                .isEqualTo(3);
    }
}
