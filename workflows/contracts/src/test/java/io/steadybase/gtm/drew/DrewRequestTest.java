package io.steadybase.gtm.drew;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DrewRequestTest {
    /** Temporal Cloud refuses a run with more: its own server here does not. */
    @ParameterizedTest
    @ValueSource(strings = {"x", "株", "\"", "\\", "\u0001", "\u2028", "\uD83D\uDE00", "*", "<"})
    void tellsNoMoreOfItselfThanTemporalTakes(String character) throws JsonProcessingException {
        var request = new DrewRequest(
                character.repeat(TextLimits.MESSAGE),
                character.repeat(TextLimits.NAME),
                null,
                Collections.nCopies(OutreachPlan.MAX_ACCOUNTS, character.repeat(TextLimits.NAME)),
                character.repeat(TextLimits.NAME),
                null);

        assertThat(WireJson.MAPPER.writeValueAsBytes(request.summary())).hasSizeLessThanOrEqualTo(400);
        assertThat(WireJson.MAPPER.writeValueAsBytes(request.details())).hasSizeLessThanOrEqualTo(20_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT1H", "P90D"})
    void takesAWindowOfAnyLengthThatIsRemembered(Duration window) {
        assertThat(looking(window).problems()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT-1S", "PT2160H1S"})
    void refusesAWindowThatIsNegativeOrLongerThanIsRemembered(Duration window) {
        assertThat(looking(window).problems())
                .containsExactly("contactWindow must be from 0 to 90 days, got " + window);
    }

    @Test
    void saysInOneLineWhatIsWanted() {
        var request = new DrewRequest("Write to\r\n\tAcme\u202e, please", "ada", null, null, null, null);

        assertThat(request.summary()).isEqualTo("Write to Acme , please");
    }

    private static DrewRequest looking(Duration window) {
        return new DrewRequest("top 3", "ada", null, null, null, null, window);
    }
}
