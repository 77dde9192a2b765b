package io.steadybase.gtm.activities.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LeadScorerTest {
    private static final ModelConfig CONFIG = new ModelConfig("m", new BigDecimal("3"), new BigDecimal("15"));
    private static final Map<String, String> PROFESSIONAL =
            Map.of("occupation", "working professional", "secondsOnSite", "1050", "source", "Google");

    private final FakeConverse bedrock = new FakeConverse();
    private final LeadScorer scorer = new LeadScorer(new ModelClient(bedrock, CONFIG, () -> Duration.ofSeconds(30)));
    private final Scorecard scorecard = Scorecard.ofResource();

    @Test
    void explainsAScoreFactorByFactor() {
        bedrock.callsTool("submit_lead_score", right(PROFESSIONAL));

        var score = score(PROFESSIONAL).score();

        assertThat(score.score()).isEqualTo(expected(PROFESSIONAL));
        assertThat(score.base()).isEqualTo(scorecard.base());
        assertThat(score.factors())
                .extracting(LeadScore.Factor::name)
                .containsExactlyElementsOf(
                        scorecard.factors().stream().map(Scorecard.Factor::name).toList());
        assertThat(score.factors()).allSatisfy(factor -> {
            assertThat(factor.value()).isEqualTo(PROFESSIONAL.get(factor.name()));
            assertThat(factor.weight()).isPositive();
        });
        assertThat(LeadScore.held(score.base()
                        + score.factors().stream()
                                .mapToInt(LeadScore.Factor::points)
                                .sum()))
                .isEqualTo(score.score());
    }

    @Test
    void givesTheModelTheScorecardAndOnlyWhatItCounts() {
        var converted = new TreeMap<>(PROFESSIONAL);
        converted.put("Converted", "1");
        bedrock.callsTool("submit_lead_score", right(PROFESSIONAL));

        assertThat(score(converted).notes()).containsExactly("the scorecard has no factor Converted");
        assertThat(bedrock.question(0))
                .contains("<data name=\"scorecard\">", "<data name=\"lead\">", "\"Working Professional\":")
                .doesNotContain("Converted\"", "Fitted by");
    }

    @Test
    void asksAgainWhereTheSumIsWrong() {
        bedrock.callsTool("submit_lead_score", answer(PROFESSIONAL, 7, Map.of()))
                .callsTool("submit_lead_score", right(PROFESSIONAL));

        var result = score(PROFESSIONAL);

        assertThat(result.score().score()).isEqualTo(expected(PROFESSIONAL));
        assertThat(result.spend().inputTokens()).isEqualTo(2_000);
        assertThat(complaint())
                .contains("score must be the base and all points, %d, got 7".formatted(expected(PROFESSIONAL)));
    }

    @Test
    void asksAgainWhereAFactorHasOtherPointsThanTheScorecardGives() {
        bedrock.callsTool("submit_lead_score", answer(PROFESSIONAL, expected(PROFESSIONAL), Map.of("source", 99)))
                .callsTool("submit_lead_score", right(PROFESSIONAL));

        score(PROFESSIONAL);

        assertThat(complaint()).contains("points of source must be %d for Google, got 99".formatted(points("source")));
    }

    @Test
    void takesNoScoreWithoutItsFactors() {
        var unexplained = "{\"score\":80,\"factors\":[{\"name\":\"charm\",\"value\":null,\"points\":80}]}";
        bedrock.callsTool("submit_lead_score", unexplained).callsTool("submit_lead_score", unexplained);

        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> score(PROFESSIONAL))
                .withMessageContaining("factors must be each of [origin, source, ")
                .returns(FailureType.MALFORMED_MODEL_OUTPUT, ActivityFailedException::type);
    }

    @Test
    void takesNoScoreOutOfItsBounds() {
        var beyond = right(PROFESSIONAL).replaceFirst("\"score\":\\d+", "\"score\":101");
        bedrock.callsTool("submit_lead_score", beyond).callsTool("submit_lead_score", beyond);

        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> score(PROFESSIONAL))
                .returns(FailureType.MALFORMED_MODEL_OUTPUT, ActivityFailedException::type);
    }

    @Test
    void scoresALeadOfWhichNothingIsKnown() {
        bedrock.callsTool("submit_lead_score", right(Map.of()));

        assertThat(score(Map.of()).score().factors())
                .allSatisfy(factor -> assertThat(factor.value()).isNull());
    }

    @Test
    void countsANumberThatIsNoneAsUnknown() {
        bedrock.callsTool("submit_lead_score", right(Map.of()));

        assertThat(score(Map.of("visits", "many")).notes())
                .containsExactly("visits must be a number, got 'many': it counts as unknown");
    }

    private ScoreResult score(Map<String, String> attributes) {
        return scorer.scoreLead(new ScoreRequest(attributes));
    }

    private String right(Map<String, String> lead) {
        return answer(lead, expected(lead), Map.of());
    }

    private String answer(Map<String, String> lead, int score, Map<String, Integer> wrong) {
        return scorecard.factors().stream()
                .map(factor -> "{\"name\":\"%s\",\"value\":%s,\"points\":%d}"
                        .formatted(
                                factor.name(),
                                quoted(lead.get(factor.name())),
                                wrong.getOrDefault(factor.name(), factor.points(lead.get(factor.name())))))
                .collect(Collectors.joining(",", "{\"score\":" + score + ",\"factors\":[", "]}"));
    }

    private static String quoted(@Nullable String value) {
        return value == null ? "null" : "\"" + value + "\"";
    }

    private int expected(Map<String, String> lead) {
        return LeadScore.held(scorecard.base()
                + scorecard.factors().stream()
                        .mapToInt(factor -> factor.points(lead.get(factor.name())))
                        .sum());
    }

    private int points(String factor) {
        return scorecard.factor(factor).orElseThrow().points(PROFESSIONAL.get(factor));
    }

    private String complaint() {
        return bedrock.requests
                .get(1)
                .messages()
                .getLast()
                .content()
                .getFirst()
                .toolResult()
                .content()
                .getFirst()
                .text();
    }
}
