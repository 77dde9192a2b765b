package io.steadybase.gtm.local.bedrock;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** How many accounts a request asks for, in digits or words. */
final class RequestedCount {
    private static final Map<String, Long> WORDS = new LinkedHashMap<>();

    static {
        var words =
                "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
                        + "seventeen eighteen nineteen twenty";
        for (var word : words.split(" ", -1)) {
            WORDS.put(word, (long) WORDS.size());
        }
        WORDS.putAll(Map.of(
                "no",
                0L,
                "twenty-five",
                25L,
                "thirty",
                30L,
                "fifty",
                50L,
                "dozen",
                12L,
                "hundred",
                100L,
                "thousand",
                1_000L));
    }

    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\w$€£.-])(-?\\d{1,3}(?:,\\d{3})+|-?\\d{1,9}|twenty-five|[a-z]+)(?![\\w%.,-]*\\d)(?! ?%)(?! ?(?:days?|weeks?|months?|years?|hours?|minutes?|percent|employees|people|usd|dollars|quarters?|calls?)\\b)");

    private RequestedCount() {}

    /** The first number that counts accounts; "one" and "no" only do right before what they count. */
    static Optional<Long> in(String request) {
        return NUMBER.matcher(request)
                .results()
                .filter(found -> isCount(found.group(1), request.substring(found.end())))
                .map(found -> valueOf(found.group(1)))
                .findFirst();
    }

    private static boolean isCount(String number, String rest) {
        var ambiguous = number.equals("one") || number.equals("no");
        return isNumber(number)
                && (!ambiguous
                        || rest.matches(
                                " (?:[a-z-]+ ){0,2}(?:accounts?|prospects?|customers?|clients?|compan(?:y|ies)|leads?)\\b.*"));
    }

    private static boolean isNumber(String word) {
        return WORDS.containsKey(word) || word.matches("-?[\\d,]+");
    }

    private static Long valueOf(String number) {
        var word = WORDS.get(number);
        return word == null ? Long.valueOf(number.replace(",", "")) : word;
    }
}
