package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.DrewRequest;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RunInputsTest {
    private static final DrewRequest FIRST = request("top 5", null, Duration.ofDays(7));

    @Test
    void findsNoDifferenceBetweenNothingAndAnEmptyList() {
        assertThat(RunInputs.differences(FIRST, request("top 5", List.of(), Duration.ofHours(168))))
                .isEmpty();
    }

    @Test
    void namesEveryFieldThatDiffersWithBothValues() {
        assertThat(RunInputs.differences(FIRST, request("top 3", List.of("acme"), null)))
                .containsExactly(
                        "accountIds was nothing, got [\"acme\"]",
                        "gateTimeout was \"PT168H\", got nothing",
                        "message was \"top 5\", got \"top 3\"");
    }

    @Test
    void comparesLongTextsToTheirEndAndShowsTheirBeginning() {
        var long1 = request("x".repeat(500) + "1", null, null);
        var long2 = request("x".repeat(500) + "2", null, null);
        assertThat(RunInputs.differences(long1, long2))
                .singleElement()
                .satisfies(text -> assertThat(text).hasSizeLessThan(200));
    }

    private static DrewRequest request(String message, List<String> accounts, Duration gateTimeout) {
        return new DrewRequest(message, "u", "q3", accounts, null, gateTimeout);
    }
}
