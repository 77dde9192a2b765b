package io.steadybase.gtm.activities.crm;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {
    @ParameterizedTest
    @CsvSource({
        "technolgy,technology,1",
        "Philipines,Philippines,1",
        "teh,the,1",
        "'',abc,3",
        "kitten,sitting,3",
        "same,same,0"
    })
    void countsTheEditsBetweenTwoWords(String one, String other, int edits) {
        assertThat(NearestName.distance(one, other)).isEqualTo(edits);
        assertThat(NearestName.distance(other, one)).isEqualTo(edits);
    }

    @Test
    void prefersANameThatTheGivenOneStarts() {
        assertThat(NearestName.of("acme", List.of("ace", "acme-corporation", "zoom")))
                .contains("acme-corporation");
        assertThat(NearestName.of("codehwo", List.of("ace", "codehow", "zoom"))).contains("codehow");
        assertThat(NearestName.of("x", List.of())).isEmpty();
    }
}
