package io.steadybase.gtm.activities.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class CallDeadlineTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void tellsTheTimeLeftInsideACall() {
        var left = CallDeadline.within(NOW.plusSeconds(30), () -> CallDeadline.left(() -> NOW));
        assertThat(left).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void isNegativeWhenTheDeadlineHasPassed() {
        var left = CallDeadline.within(NOW.minusSeconds(1), () -> CallDeadline.left(() -> NOW));
        assertThat(left).isEqualTo(Duration.ofSeconds(-1));
    }

    @Test
    void keepsTheEarlierOfTwoDeadlines() {
        var inner = CallDeadline.within(
                NOW.plusSeconds(10),
                () -> CallDeadline.within(NOW.plusSeconds(30), () -> CallDeadline.left(() -> NOW)));
        var outer = CallDeadline.within(
                NOW.plusSeconds(30),
                () -> CallDeadline.within(NOW.plusSeconds(10), () -> CallDeadline.left(() -> NOW)));
        assertThat(inner).isEqualTo(outer).isEqualTo(Duration.ofSeconds(10));
    }

    @Test
    void isUnknownOutsideOfACall() {
        assertThatThrownBy(() -> CallDeadline.left(() -> NOW)).isInstanceOf(NoSuchElementException.class);
    }
}
