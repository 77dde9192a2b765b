package io.steadybase.gtm.activities.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.steadybase.gtm.activities.leads.Scorecard.Factor;
import io.steadybase.gtm.activities.leads.Scorecard.Range;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScorecardTest {
    private static final Factor SOURCE = new Factor("source", "why", -2, 5, Map.of("Google", 3, "Chat", -9), null);
    private static final Factor VISITS =
            new Factor("visits", "why", -1, null, null, List.of(range("0", 4), range("2.5", -5), range(null, 7)));

    @ParameterizedTest
    @CsvSource({"Google,3", "google,3", "CHAT,-9", "Yahoo,5", ",-2"})
    void givesAValueItsPointsWhateverItsCase(@Nullable String value, int points) {
        assertThat(SOURCE.points(value)).isEqualTo(points);
    }

    @ParameterizedTest
    @CsvSource({"0,4", "-3,4", "0.1,-5", "2.5,-5", "2.50,-5", "2.51,7", "1e9,7", "many,-1", ",-1"})
    void givesANumberThePointsOfItsRange(@Nullable String value, int points) {
        assertThat(VISITS.points(value)).isEqualTo(points);
    }

    @Test
    void weighsAFactorFromItsWorstValueToItsBest() {
        assertThat(SOURCE.weight()).isEqualTo(14);
        assertThat(VISITS.weight()).isEqualTo(12);
    }

    @Test
    void refusesAFactorWithoutPoints() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor("source", "why", 0, null, Map.of("Google", 1), null))
                .withMessage("factor must have values with other, or ranges, got neither or both (factor source)");
    }

    @Test
    void refusesRangesThatLeaveNumbersOut() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor("visits", "why", 0, null, null, List.of(range("3", 1), range("2", 1))))
                .withMessageStartingWith("ranges must rise and end with upTo null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Factor("visits", "why", 0, null, null, List.of(range(null, 1), range("2", 1))))
                .withMessageStartingWith("ranges must rise and end with upTo null");
    }

    @Test
    void refusesTwoFactorsOfOneName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Scorecard(1, List.of(), 0, List.of(SOURCE, SOURCE)))
                .withMessage("factors must have names of their own, got two of source");
    }

    @Test
    void shipsAScorecardThatSaysHowItWasFitted() {
        assertThat(Scorecard.ofResource().about()).anyMatch(line -> line.contains("ROC"));
        assertThat(Scorecard.ofResource().factors()).hasSizeGreaterThan(5);
    }

    private static Range range(@Nullable String upTo, int points) {
        return new Range(upTo == null ? null : new BigDecimal(upTo), points);
    }
}
