package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Scores a lead by the scorecard in the prompt: looks points up, and adds. */
final class OfflineScorer implements OfflineTask {
    private static final int HIGHEST = 100;

    @Override
    public JsonNode answer(Question question) {
        var scorecard = question.json("scorecard");
        var lead = question.json("lead");
        var answer = WireJson.MAPPER.createObjectNode();
        var factors = answer.putArray("factors");
        var score = scorecard.path("base").asInt();
        for (var factor : scorecard.path("factors")) {
            var name = factor.path("name").asText();
            var value = lead.path(name).textValue();
            var points = points(factor, value);
            score += points;
            factors.addObject().put("name", name).put("value", value).put("points", points);
        }
        return answer.put("score", Math.clamp(score, 0, HIGHEST));
    }

    private static int points(JsonNode factor, @Nullable String value) {
        if (value == null) {
            return factor.path("unknown").asInt();
        }
        return factor.has("ranges") ? ofNumber(factor.path("ranges"), value) : ofText(factor, value);
    }

    private static int ofText(JsonNode factor, String value) {
        return factor.path("values").properties().stream()
                .filter(listed -> listed.getKey().equalsIgnoreCase(value))
                .map(listed -> listed.getValue().asInt())
                .findFirst()
                .orElseGet(() -> factor.path("other").asInt());
    }

    private static int ofNumber(JsonNode ranges, String value) {
        var number = new BigDecimal(value);
        return ranges.valueStream()
                .filter(range -> !range.path("upTo").isNumber()
                        || number.compareTo(range.path("upTo").decimalValue()) <= 0)
                .map(range -> range.path("points").asInt())
                .findFirst()
                .orElseThrow(() -> Question.invalid("the last range of a factor must have no bound"));
    }
}
