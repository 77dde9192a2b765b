package io.steadybase.gtm.worker.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
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
    void servesThoseWhoWaitInTheOrderOfTheirComing() throws Exception {
        var order = new CopyOnWriteArrayList<String>();
        var taken = slots.acquire("llm", PAUSE, () -> {});
        var first = waiter("first", order);
        var second = waiter("second", order);
        taken.close();
        first.join();
        second.join();

        assertThat(order).containsExactly("first", "second");
    }

    private Thread waiter(String name, List<String> order) throws InterruptedException {
        var waits = new CountDownLatch(1);
        var thread = Thread.ofVirtual().start(() -> {
            try (var _ = slots.acquire("llm", PAUSE, waits::countDown)) {
                order.add(name);
            }
        });
        waits.await();
        return thread;
    }

    @Test
    void givesAnAbandonedPlaceToNobody() {
        var taken = slots.acquire("llm", PAUSE, () -> {});
        assertThatThrownBy(() -> slots.acquire("llm", PAUSE, () -> {
                    throw new IllegalStateException("cancelled");
                }))
                .hasMessage("cancelled");
        taken.close();

        try (var next = slots.acquire("llm", PAUSE, () -> {
            throw new AssertionError("must not wait");
        })) {
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
