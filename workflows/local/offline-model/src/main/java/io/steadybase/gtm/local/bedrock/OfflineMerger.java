package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.regex.Pattern;

/** Merges memories: every sentence once, the newest first, as far as they fit. */
final class OfflineMerger implements OfflineTask {
    private static final int MOST_CHARACTERS = 1_500;
    private static final Pattern ENDS = Pattern.compile("(?<=[.!?])\\s+|\\s*\\|\\s*|\\n+");

    @Override
    public JsonNode answer(Question question) {
        var sentences = new LinkedHashMap<String, String>();
        question.json("memories")
                .valueStream()
                .map(memory -> memory.path("value").asText())
                .toList()
                .reversed()
                .forEach(value -> ENDS.splitAsStream(value)
                        .map(String::strip)
                        .filter(sentence -> !sentence.isEmpty())
                        .forEach(sentence -> sentences.putIfAbsent(sentence.toLowerCase(Locale.ROOT), sentence)));
        var text = new StringBuilder();
        for (var sentence : sentences.values()) {
            if (text.length() + sentence.length() < MOST_CHARACTERS) {
                text.append(text.isEmpty() ? "" : " | ").append(sentence);
            }
        }
        var value = text.isEmpty() ? question.text("topic") : text.toString();
        return WireJson.MAPPER.createObjectNode().put("value", value);
    }
}
