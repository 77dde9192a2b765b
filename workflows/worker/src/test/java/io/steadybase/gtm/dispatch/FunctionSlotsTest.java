package io.steadybase.gtm.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class FunctionSlotsTest {
    private static final Duration PAUSE = Duration.ofMillis(1);

    private final FunctionSlots slots = new FunctionSlots(1);

    @Test
    void givesUpWaitingWhenTheCallerDoes() {
        try (var _ = slots.acquire("llm", PAUSE, () -> {})) {
            assertThatThrownBy(() -> slots.acquire("llm", PAUSE, () -> {
                        throw new IllegalStateException("cancelled");
                    }))
                    .hasMessage("cancelled");
        }
    }

    @Test
    void givesTheSlotToTheNextWhenItIsFree() {
        var taken = slots.acquire("llm", PAUSE, () -> {});
        try (var next = slots.acquire("llm", PAUSE, taken::close)) {
            assertThat(next).isNotNull();
        }
    }

    @Test
    void countsEveryFunctionOnItsOwn() {
        try (var llm = slots.acquire("llm", PAUSE, () -> {});
                var data = slots.acquire("data", PAUSE, () -> {
                    throw new AssertionError("must not wait");
                })) {
            assertThat(llm).isNotSameAs(data);
        }
    }

    @Test
    void needsAtLeastOneSlot() {
        assertThatThrownBy(() -> new FunctionSlots(0)).hasMessage("slots per function must be at least 1, got 0");
    }
}
