package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.process.ChildFailedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StartingTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final Starting starting = new Starting(Duration.ofMillis(200));
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void letGo() {
        never.countDown();
        starting.close();
    }

    /** Two virtual threads that load classes are enough to hold all carriers of a small machine. */
    @Test
    void needsNoCarriers() throws Exception {
        var isVirtual = starting.begin("a part", () -> Thread.currentThread().isVirtual());

        starting.await(List.of(isVirtual), LONG);

        assertThat(isVirtual.join()).isFalse();
    }

    @Test
    void saysWhatIsStillStartingWhenTheTimeIsOver() {
        var quick = starting.begin("the quick part", () -> "up");
        var slow = starting.begin("the slow part", () -> awaitWithoutHeed(never));
        var waiting = starting.begin("the part that waits", slow::get);
        assertThat(quick.join()).isEqualTo("up");

        assertThatThrownBy(() -> starting.await(List.of(quick, slow, waiting), Duration.ofMillis(20)))
                .isInstanceOf(ChildFailedException.class)
                .hasMessage(
                        "the local system must be up within 0 s, still starting: the slow part, the part that waits");
    }

    @Test
    void endsTheWaitingWithTheFirstFailureAsItWas() {
        var slow = starting.begin("the slow part", () -> awaitWithoutHeed(never));
        var failing = starting.begin("the failing part", () -> {
            throw new IOException("no disk");
        });
        var waiting = starting.begin("the part that waits", failing::get);

        assertThatThrownBy(() -> starting.await(List.of(slow, waiting), LONG))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("no disk");
    }

    @Test
    void doesNotWaitForEverForWhatHeedsNoInterrupt() {
        var slow = starting.begin("the slow part", () -> awaitWithoutHeed(never));

        starting.close();

        assertThat(slow).as("its end is not waited for").isNotDone();
    }

    private static String awaitWithoutHeed(CountDownLatch latch) {
        while (true) {
            try {
                latch.await();
                return "at last";
            } catch (InterruptedException e) {
                // as a thread does that waits for a lock
            }
        }
    }
}
