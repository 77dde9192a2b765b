package io.steadybase.gtm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeadScoreTest {
    @ParameterizedTest
    @CsvSource({"-1,0", "0,0", "57,57", "100,100", "101,100"})
    void staysWithinZeroAndAHundred(int points, int score) {
        assertThat(LeadScore.held(points)).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "100,HOT", "80,HOT", "79,WARM", "50,WARM", "49,COOL", "20,COOL", "19,COLD", "0,COLD",
    })
    void hasTheBandOfItsEdge(int score, LeadBand band) {
        assertThat(LeadBand.of(score)).isEqualTo(band);
    }

    @Test
    void givesTheThreeFactorsThatMovedItMostAsItsReason() {
        var factors = List.of(factor("a", 1), factor("b", -9), factor("c", 0), factor("d", 4), factor("e", 5));

        assertThat(new LeadScore(40, 39, factors, 1).reason()).isEqualTo("b unknown -9, e unknown +5, d unknown +4");
        assertThat(new LeadScore(39, 39, List.of(factor("c", 0)), 1).reason()).isEmpty();
    }

    private static LeadScore.Factor factor(String name, int points) {
        return new LeadScore.Factor(name, null, points, 20, "a reason");
    }
}
