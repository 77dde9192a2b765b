package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfflineScorerTest {
    private static final String SCORECARD = """
            {"base": 40, "factors": [
              {"name": "source", "unknown": -2, "other": 5, "values": {"Google": 3}},
              {"name": "visits", "unknown": -1, "ranges": [{"upTo": 2, "points": -50}, {"points": 70}]}]}""";

    private final OfflineModel model = new OfflineModel();

    @ParameterizedTest
    @CsvSource({"google,3", "Google,3", "Yahoo,5"})
    void givesAValueThePointsOfTheScorecard(String source, int points) {
        assertThat(answer("{\"source\":\"%s\"}".formatted(source))
                        .at("/factors/0/points")
                        .intValue())
                .isEqualTo(points);
    }

    @Test
    void addsBaseAndPoints() {
        assertThat(answer("{}").toString()).isEqualTo("""
                {"factors":[{"name":"source","value":null,"points":-2},{"name":"visits","value":null,"points":-1}],\
                "score":37}""");
    }

    @ParameterizedTest
    @CsvSource({"2,0", "2.0,0", "2.01,100"})
    void holdsTheScoreWithinItsBounds(String visits, int score) {
        assertThat(answer("{\"visits\":\"%s\"}".formatted(visits)).path("score").intValue())
                .isEqualTo(score);
    }

    private JsonNode answer(String lead) {
        return model.answer(new Question("submit_lead_score", Map.of("scorecard", SCORECARD, "lead", lead), 1, 1_500));
    }
}
