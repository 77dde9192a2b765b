package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells kind, severity and language of a ticket by its words. It knows five languages, and never calls a ticket critical: how its words
 * are weighed was learned from tickets that know three degrees.
 */
final class OfflineTicketAnalyst implements OfflineTask {
    private static final WordWeights CLASSIFICATION = WordWeights.ofResource("ticket_classification.tsv");
    private static final WordWeights SEVERITY = WordWeights.ofResource("ticket_severity.tsv");

    /** What is in almost every sentence of a language and hardly in any of another. */
    private static final Map<String, Set<String>> FUNCTION_WORDS = functionWords();

    private static final Map<String, String> IMPACTS = Map.of(
            "high", "Important work of the customer is hindered.",
            "medium", "The customer's work goes on with some effort.",
            "low", "The customer's work goes on.");
    private static final Map<String, List<String>> PATHS = Map.of(
            "bug",
                    List.of(
                            "Reproduce the failure with the steps that the ticket gives.",
                            "Look at what was changed shortly before it began, and take that back."),
            "feature-request", List.of("Ask what the wish is for, and pass it to the product team."),
            "configuration", List.of("Send the part of the documentation that describes this setting."),
            "billing", List.of("Compare the invoice with the contract and the payments received."));

    /** So many long words in common, and a past ticket is like this one. */
    private static final int ALIKE = 3;

    private static final int LONG_WORD = 6;
    private static final int MOST_SIMILAR = 3;

    private static Map<String, Set<String>> functionWords() {
        var words = new LinkedHashMap<String, Set<String>>();
        words.put("en", words("the and our for with this have you that are your would"));
        words.put("de", words("der die und das ich wir mit ist fur nicht unser eine"));
        words.put("es", words("los las para una con nuestro del estamos nos hemos pero gracias"));
        words.put("pt", words("uma para com nao nosso dos estamos obrigado sao voces mais tambem"));
        words.put("fr", words("les des nous une dans pour est votre notre avec vous que"));
        return words;
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }

    @Override
    public JsonNode answer(Question question) {
        var text = question.text("subject") + "\n" + question.text("description");
        var classification = CLASSIFICATION.classOf(text);
        var severity = SEVERITY.classOf(text);
        var answer = WireJson.MAPPER.createObjectNode();
        answer.put("classification", classification);
        answer.put("severity", severity);
        answer.put("impact", IMPACTS.get(severity));
        answer.put("language", languageOf(question.text("description")));
        var similar = similar(text, question.data());
        similar.forEach(answer.putArray("similar")::add);
        var paths = answer.putArray("resolutionPaths");
        similar.stream().limit(1).forEach(number -> paths.add("Try what solved past ticket " + number + "."));
        PATHS.getOrDefault(classification, List.of()).forEach(paths::add);
        return answer;
    }

    static String languageOf(String text) {
        var words = WordWeights.wordsOf(text);
        return FUNCTION_WORDS.entrySet().stream()
                .map(language -> Map.entry(
                        language.getKey(),
                        language.getValue().stream().filter(words::contains).count()))
                .filter(language -> language.getValue() > 0)
                .reduce((one, other) -> other.getValue() > one.getValue() ? other : one)
                .map(Map.Entry::getKey)
                .orElse("other");
    }

    private static List<Integer> similar(String text, Map<String, String> data) {
        var words = longWords(text).toList();
        return data.entrySet().stream()
                .filter(block -> block.getKey().matches("past ticket \\d{1,3}"))
                .filter(block ->
                        longWords(block.getValue()).filter(words::contains).count() >= ALIKE)
                .map(block -> Integer.valueOf(block.getKey().substring("past ticket ".length())))
                .limit(MOST_SIMILAR)
                .toList();
    }

    private static Stream<String> longWords(String text) {
        return WordWeights.wordsOf(text).stream().filter(word -> word.length() >= LONG_WORD);
    }
}
