package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Writes documents by a plan for each section of each type: which facts to tell, in which order, and what to say of them. States
 * nothing but facts; what an objection quotes is left out.
 */
final class OfflineContentWriter implements OfflineTask {
    private static final String REMARK =
            "Written by the offline model: by rules, from the data, without a language model.";
    private static final JsonNode PLANS = read();

    @Override
    public JsonNode answer(Question question) {
        var answer = WireJson.MAPPER.createObjectNode();
        var sections = answer.putArray("sections");
        var plan = PLANS.path(question.json("document").path("contentType").asText());
        for (var part : question.json("outline")) {
            var section = sections.addObject().put("key", part.path("key").asText());
            write(question, part, plan.path(part.path("key").asText()), section.putArray("statements"));
        }
        return answer.put("remark", REMARK);
    }

    private static void write(Question question, JsonNode part, JsonNode plan, ArrayNode statements) {
        for (var line : plan) {
            if (line.path("otherwise").asBoolean() && !statements.isEmpty()) {
                continue;
            }
            lines(question, line)
                    .filter(said -> said.text().length() <= part.path("longest").asInt())
                    .filter(said -> !isObjectedTo(said.text(), question))
                    .limit(Math.min(
                            line.path("most").asInt(1), part.path("most").asInt() - statements.size()))
                    .forEach(said -> said.addTo(statements));
        }
        if (statements.isEmpty()) {
            new Said("Nothing is known about this.", "").addTo(statements);
        }
    }

    private static Stream<Said> lines(Question question, JsonNode line) {
        if (line.has("text")) {
            return Stream.of(new Said(line.path("text").asText(), ""));
        }
        var facts = facts(question.json("facts"), line.path("fact").asText());
        if (line.path("newest").asBoolean()) {
            Collections.reverse(facts);
        }
        return facts.stream()
                .map(fact -> new Said(
                        String.join(
                                        " ",
                                        line.path("before").asText(""),
                                        fact.path("text").asText(),
                                        line.path("after").asText(""))
                                .strip(),
                        fact.path("id").asText()));
    }

    /** The facts with this name; with those below it if it ends in a slash. */
    private static List<JsonNode> facts(JsonNode facts, String name) {
        var found = new ArrayList<JsonNode>();
        for (var fact : facts) {
            var id = fact.path("id").asText();
            // crm/{account}/{name}, or memory/{scope}/{key}
            var known = id.startsWith("crm/") ? id.substring(id.indexOf('/', "crm/".length()) + 1) : id;
            if (name.endsWith("/") ? known.startsWith(name) : known.equals(name)) {
                found.add(fact);
            }
        }
        return found;
    }

    private static boolean isObjectedTo(String text, Question question) {
        return question.json("objections")
                .valueStream()
                .anyMatch(objection -> objection.asText().contains(text));
    }

    private static JsonNode read() {
        try (var resource =
                Objects.requireNonNull(OfflineContentWriter.class.getResourceAsStream("content_plans.json"))) {
            return WireJson.MAPPER.readTree(resource);
        } catch (IOException e) {
            throw new UncheckedIOException("content_plans.json must be readable", e);
        }
    }

    /**
     * A statement.
     *
     * @param source the id of its fact, empty for one that states nothing
     */
    private record Said(String text, String source) {
        private void addTo(ArrayNode statements) {
            var sources = statements.addObject().put("text", text).putArray("sources");
            if (!source.isEmpty()) {
                sources.add(source);
            }
        }
    }
}
