package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.temporal.failure.ApplicationFailure;
import io.temporal.payload.context.WorkflowSerializationContext;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SizeGuardTest {
    @Test
    void refusesWhatIsTooLargeAndNamesWorkflowFieldAndSize() {
        var converter = WirePayloads.CONVERTER.withContext(new WorkflowSerializationContext("gtm", "drew-q3"));
        var message = Map.of("small", "x", "message", "m".repeat(PayloadLimits.MOST_BYTES));

        assertThatThrownBy(() -> converter.toPayload(message))
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo("Oversized");
                    assertThat(failure.isNonRetryable()).isTrue();
                    assertThat(failure.getOriginalMessage())
                            .startsWith("payload of workflow drew-q3 must be at most 1000000 bytes, got 1000")
                            .endsWith("(most of it in field message: 1000002 characters)");
                });
    }

    @Test
    void letsEverythingElseThroughUnchanged() {
        var message = Map.of("message", "m".repeat(900_000));

        assertThat(WirePayloads.CONVERTER.toPayload(message)).isPresent();
    }
}
