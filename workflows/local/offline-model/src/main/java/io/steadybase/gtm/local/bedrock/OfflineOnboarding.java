package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Chooses a track by the client's tier and by what its calls tell: strategic clients and doubtful ones get people, those in a hurry
 * get less time.
 */
final class OfflineOnboarding implements OfflineTask {
    private static final int MOST_REASONS = 3;

    @Override
    public JsonNode answer(Question question) {
        var findings = question.json("findings").valueStream().toList();
        var doubt = first(findings, "risk", "competitor");
        var deadline = first(findings, "timeline");
        var tier = question.json("client").path("tier").asText();
        var answer = WireJson.MAPPER.createObjectNode();
        if (tier.equals("enterprise")) {
            choose(answer, "white-glove", "People of ours work at the client's side, as with every strategic client.");
        } else if (doubt.isPresent() && tier.equals("mid-market")) {
            choose(
                    answer,
                    "white-glove",
                    "People of ours work at the client's side: something speaks against success.");
        } else if (doubt.isEmpty() && deadline.isPresent()) {
            choose(answer, "accelerated", "The client must be live by a date, and nothing speaks against it.");
        } else {
            choose(answer, "standard", "Nothing asks for more people or less time than usual.");
        }
        var reasons = answer.putArray("reasons");
        reasons(question, doubt.or(() -> deadline))
                .limit(MOST_REASONS)
                .forEach(fact -> reasons.addObject()
                        .put("text", fact.path("text").asText())
                        .put("sourceId", fact.path("id").asText()));
        return answer;
    }

    private static void choose(ObjectNode answer, String track, String summary) {
        answer.put("track", track).put("summary", summary);
    }

    /** The finding that tipped the scales, and what the CRM says of the client's size and of what was between us. */
    private static Stream<JsonNode> reasons(Question question, Optional<JsonNode> finding) {
        var facts = question.json("facts")
                .valueStream()
                .filter(fact -> fact.path("id").asText().matches(".*/(?:employees|won-deals|calls)"));
        return Stream.concat(finding.map(one -> one.path("fact")).stream(), facts);
    }

    private static Optional<JsonNode> first(List<JsonNode> findings, String... kinds) {
        return findings.stream()
                .filter(finding -> List.of(kinds).contains(finding.path("kind").asText()))
                .findFirst();
    }
}
