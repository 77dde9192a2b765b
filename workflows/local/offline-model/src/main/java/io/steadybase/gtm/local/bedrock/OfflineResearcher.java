package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Picks sentences from calls by the words that budgets, dates, problems, wishes, rivals and doubts are spoken of with. */
final class OfflineResearcher implements OfflineTask {
    private static final int MAX_FINDINGS = 8;
    private static final int MIN_WORDS = 5;
    private static final int MAX_CHARS = 300;

    /** In the order in which a sentence that fits several is judged. */
    private enum Kind {
        COMPETITOR(
                "competitors?|alternatives?|other vendors?|another vendor|vendor comparison|versus|instead of you|shortlist|also (?:looking|talking|evaluating)|switch(?:ing)? to|evaluating"),
        RISK(
                "worried|concern(?:s|ed)?|risk|risky|blocked|blocker|freeze|frozen|cancel\\w*|delay\\w*|not convinced|hesitant|pushback|lay-?offs?|reorgani[sz]ation|no longer|on hold|leaving|doubt"),
        EXPANSION(
                "expand\\w*|expansion|roll(?:ing|ed)? (?:it |this )?out|more (?:seats|licen[cs]es|units|teams|users|devices)|additional (?:seats|licen[cs]es|units|teams|users|devices)|other (?:teams|departments|sites|regions)|second (?:team|site)|new (?:office|site|plant|region)|upgrade"),
        BUDGET("budget\\w*|set aside|funding|funded|money|spend|approved|purchase order|invest\\w*|cost cent(?:er|re)"),
        TIMELINE(
                "deadline|by the end of|until the end of|go[- ]live|by (?:january|february|march|april|may|june|july|august|september|october|november|december|q[1-4]|next|spring|summer|autumn|fall|winter|year)|before (?:the|january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])|this quarter|next quarter|renewal|expires?|timeline"),
        PAIN(
                "problems?|pain|manual(?:ly)?|slow|takes? (?:us )?(?:too long|days|weeks|hours)|errors?|mistakes|duplicate\\w*|struggl\\w*|frustrat\\w*|lose|losing|lost|broken|breaks?|fails?|failing|out of date|spreadsheets?|bottleneck|wast(?:e|es|ed|ing)|late|downtime|outages?|cannot|can't|too many|hard to");

        private final Pattern words;

        Kind(String words) {
            this.words = Pattern.compile("\\b(?:" + words + ")\\b", Pattern.CASE_INSENSITIVE);
        }

        long hits(String sentence) {
            return words.matcher(sentence).results().count();
        }

        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The label of a turn of our own people. */
    private static final Pattern OURS = Pattern.compile(
            "(?i)(?:.*\\((?:us|vendor|seller|steadybase)\\)|rep|ae|account executive|agent|sales(?: agent| rep)?|seller|vendor|us|we|steadybase.*)");

    private static final Pattern LABEL = Pattern.compile("^\\[?([^:.!?\\]]{1,60})\\]?: +");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])\\s+");

    /** What speaks to the reader of the transcript instead of to the other side of the call. */
    private static final Pattern ORDERS = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override)\\b.{0,40}\\b(?:instructions?|rules?|prompts?|above|previous|everything)\\b"
                    + "|\\bsystem prompt\\b|\\byou are (?:now|an? (?:ai|assistant|model))\\b|\\bas an ai\\b|\\b(?:ai|assistant|model)\\b.{0,20}\\b(?:must|should|shall)\\b"
                    + "|\\bnew instructions?\\b|&lt;/?\\s*data|<\\s*/?\\s*(?:data|system|instructions?)|\\bsubmit_\\w+");

    private static final Pattern PERSONAL = Pattern.compile(
            "@|\\+?\\d[\\d .()-]{7,}\\d|(?i)\\b(?:birthday|home address|private number|mobile number)\\b");

    @Override
    public JsonNode answer(Question question) {
        var answer = WireJson.MAPPER.createObjectNode();
        var findings = answer.putArray("findings");
        mostTelling(candidates(question.data()))
                .forEach(found -> findings.addObject()
                        .put("call", found.call())
                        .put("kind", found.kind().wireName())
                        .put("quote", found.quote()));
        return answer;
    }

    private record Found(int call, Kind kind, String quote, long hits) {}

    private static List<Found> candidates(Map<String, String> data) {
        var found = new ArrayList<Found>();
        data.forEach((name, text) -> {
            if (name.matches("call \\d{1,6}")) {
                int call = Integer.parseInt(name.substring("call ".length()));
                text.lines().forEach(turn -> found.addAll(ofTurn(call, turn.strip())));
            }
        });
        return found;
    }

    private static List<Found> ofTurn(int call, String turn) {
        var label = LABEL.matcher(turn);
        var labelled = label.find();
        if ((labelled && OURS.matcher(label.group(1).strip()).matches())
                || ORDERS.matcher(turn).find()) {
            return List.of();
        }
        var said = labelled ? turn.substring(label.end()) : turn;
        return SENTENCE_END
                .splitAsStream(said)
                .map(String::strip)
                .filter(OfflineResearcher::isStatement)
                .flatMap(sentence ->
                        kindOf(sentence).map(kind -> new Found(call, kind, sentence, kind.hits(sentence))).stream())
                .toList();
    }

    private static boolean isStatement(String sentence) {
        return sentence.length() <= MAX_CHARS
                && sentence.split("\\s+").length >= MIN_WORDS
                && !sentence.endsWith("?")
                && !PERSONAL.matcher(sentence).find();
    }

    /** The kind with most of its words in the sentence. */
    private static Optional<Kind> kindOf(String sentence) {
        var hits = new EnumMap<Kind, Long>(Kind.class);
        EnumSet.allOf(Kind.class).forEach(kind -> hits.put(kind, kind.hits(sentence)));
        return hits.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .max(Map.Entry.<Kind, Long>comparingByValue()
                        .thenComparing(Map.Entry.<Kind, Long>comparingByKey().reversed()))
                .map(Map.Entry::getKey);
    }

    /** The best sentence of every kind first, then the others; the newest call wins where two are as good. */
    private static List<Found> mostTelling(List<Found> found) {
        var best = new ArrayList<Found>();
        for (var kind : Kind.values()) {
            found.stream()
                    .filter(one -> one.kind() == kind)
                    .max(Comparator.comparingLong(Found::hits))
                    .ifPresent(best::add);
        }
        found.stream().filter(one -> !best.contains(one)).forEach(best::add);
        return best.stream().limit(MAX_FINDINGS).toList();
    }
}
