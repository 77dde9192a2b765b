package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a question gives the writer to work with.
 *
 * @param greetingName the contact's name, empty if there is none
 * @param findings quotable ones that speak for a deal, the strongest first
 * @param memories all values in lower case, each after its scope and key
 */
record Material(
        String accountName,
        String greetingName,
        List<Source> findings,
        List<Source> facts,
        String memories,
        List<String> objections) {

    /** Kinds that a message may be built on, the strongest first; rivals and doubts are not brought up. */
    private static final List<String> KINDS = List.of("pain", "expansion", "timeline", "budget");

    /** What a reviewer would object to, whoever said it. */
    private static final Pattern UNQUOTABLE = Pattern.compile(
            "(?i:discount|free\\b|rebate|voucher|coupon|waiv|cheap|% ?(?:off|less)|per ?cent off|price|pricing|rate\\b|quote\\b|fee\\b|cost|promo|offer|per (?:seat|user)"
                    + "|bonus|save |guarantee|half|start(?:s|ing)? (?:at|from)|pay\\b|sell\\b|@|https?:|www\\.|birth|born|&lt;|\\b(?:mr|mrs|ms|dr)\\.? )"
                    + "|[<>{}\\[\\]\"\u201C\u201D]|\\+?\\d[\\d .()-]{6,}\\d|\\p{Lu}[\\p{L}']*\\p{Ll} \\p{Lu}[\\p{L}']*\\p{Ll}|\\bXX+\\b|\\bTBD\\b");

    Material {
        findings = List.copyOf(findings);
        facts = List.copyOf(facts);
        objections = List.copyOf(objections);
    }

    /**
     * A fact or finding.
     *
     * @param kind empty for a fact
     */
    record Source(String kind, String id, String text) {}

    static Material of(Question question) {
        var account = question.json("account");
        var objections =
                question.json("objections").valueStream().map(JsonNode::asText).toList();
        return new Material(
                account.path("name").asText(),
                account.path("contact").path("name").asText(""),
                findings(question.json("findings"), objections),
                facts(question.json("facts"), objections),
                memories(question.json("memories")),
                objections);
    }

    boolean isRewrite() {
        return !objections.isEmpty();
    }

    /** Whether an objection mentions one of these, in lower case. */
    boolean objectsTo(String... words) {
        var all = String.join("\n", objections).toLowerCase(Locale.ROOT);
        return Stream.of(words).anyMatch(all::contains);
    }

    /** Whether a memory mentions one of these, in lower case. */
    boolean remembers(String... words) {
        return Stream.of(words).anyMatch(memories::contains);
    }

    /** The fact whose id ends so, e.g. {@code open-pipeline}. */
    Optional<Source> fact(String name) {
        return facts.stream().filter(fact -> fact.id().endsWith("/" + name)).findFirst();
    }

    private static List<Source> findings(JsonNode findings, List<String> objections) {
        return findings.valueStream()
                .map(finding -> source(finding.path("kind").asText(), finding.path("fact")))
                .filter(source -> KINDS.contains(source.kind()))
                .filter(source -> !UNQUOTABLE.matcher(source.text()).find())
                .filter(source -> isAcceptable(source, objections))
                .sorted(Comparator.comparingInt(source -> KINDS.indexOf(source.kind())))
                .toList();
    }

    private static List<Source> facts(JsonNode facts, List<String> objections) {
        return facts.valueStream()
                .map(fact -> source("", fact))
                .filter(source -> isAcceptable(source, objections))
                .toList();
    }

    private static Source source(String kind, JsonNode fact) {
        return new Source(
                kind, fact.path("id").asText(), fact.path("text").asText().strip());
    }

    /** A source that an objection names, or that holds what an objection found, is left alone. */
    private static boolean isAcceptable(Source source, List<String> objections) {
        return objections.stream()
                .noneMatch(objection -> objection.contains(source.id())
                        || found(objection).filter(source.text()::contains).isPresent());
    }

    /** Objections end in "got" and what was found. */
    private static Optional<String> found(String objection) {
        int got = objection.lastIndexOf(", got ");
        return got < 0
                ? Optional.empty()
                : Optional.of(objection
                                .substring(got + ", got ".length())
                                .replaceAll("^\"|\"$| in the (?:body|subject)$", ""))
                        .filter(text -> text.length() > 2);
    }

    private static String memories(JsonNode memories) {
        var text = new StringBuilder();
        memories.valueStream()
                .forEach(memory -> text.append(memory.path("scope").asText())
                        .append(' ')
                        .append(memory.path("key").asText())
                        .append(' ')
                        .append(memory.path("value").asText())
                        .append('\n'));
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
