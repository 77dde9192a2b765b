package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.time.Month;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The figures of a text: numbers with what they count in (percent, millions, dollars), dates, quarters, months, and words that stand for a
 * figure. Each has one form, so that {@code $4,800} and {@code 4800 USD}, {@code July 30, 2026} and {@code 2026-07-30} are the same.
 */
public final class CitedFigures {
    private static final String MONTHS =
            "(january|february|march|april|may|june|july|august|september|october|november|december)";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";

    private static final Pattern ISO_DATE = Pattern.compile("(?<!\\d)(\\d{4})-(\\d{2})-(\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile("\\b" + DAY + " (?:of )?" + MONTHS + ",? (\\d{4})\\b");
    private static final Pattern MONTH_FIRST = Pattern.compile("\\b" + MONTHS + " " + DAY + ",? (\\d{4})\\b");
    private static final Pattern MONTH = Pattern.compile("\\b" + MONTHS + "(?: (\\d{4}))?\\b");

    /** A verb or a modal where no year follows. */
    private static final Set<String> ALSO_WORDS = Set.of("may", "march");

    private static final Pattern QUARTER = Pattern.compile(
            "\\bq([1-4])(?:[ /-]| of )?(\\d{4})?\\b|\\b(first|second|third|fourth) quarter(?: of)?(?: (\\d{4}))?\\b");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    /** Stand for a figure that nobody can look up. */
    private static final Set<String> FIGURE_WORDS = Wording.words("""
            hundred hundreds thousands millions billions dozen dozens half twice thrice double doubles doubled doubling triple triples tripled \
            quadrupled tenfold twofold threefold zero minus thirds fifths tenths""");

    /** What a number counts in: with another one it is another figure. */
    private static final Set<String> UNITS = Wording.words("""
            percent pct pp bps usd eur gbp chf cad aud jpy inr thousand million billion trillion k m mn mio bn t tn x times fold""");

    /** A figure, too, where no number stands before them. */
    private static final Set<String> MAGNITUDES = Wording.words("thousand million billion trillion");

    /** Parts of a whole, after "a" and "one": else they are ordinals. */
    private static final Set<String> PARTS = Wording.words("third fifth sixth tenth");

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:\\.\\d+)?");
    private static final Pattern PER_CENT = Pattern.compile("\\bper cent\\b|\\bpct\\b");
    private static final Pattern WITHOUT_A_ZERO = Pattern.compile("(?<![\\p{L}\\p{N}])\\.(?=\\d)");
    private static final Pattern SIGN = Pattern.compile("(?<![\\p{L}\\p{N}])-(?=[$€£]?\\.?\\d)");

    private CitedFigures() {}

    /** The figures of the text that none of these facts has, as they are compared; empty if all are found. */
    public static List<String> missing(String text, List<Fact> cited) {
        var known = new LinkedHashSet<String>();
        cited.forEach(fact -> known.addAll(of(fact.text())));
        return of(text).stream()
                .filter(figure -> known.stream().noneMatch(one -> isSame(figure, one)))
                .toList();
    }

    /** A month is that of a date in it, with the year if the text gives one. */
    private static boolean isSame(String figure, String known) {
        return known.equals(figure)
                || (figure.matches("\\d{4}-\\d{2}") && known.startsWith(figure + "-"))
                || (figure.matches("month \\d{2}")
                        && known.matches("\\d{4}-" + figure.substring("month ".length()) + "(?:-\\d{2})?"))
                || (figure.matches("q\\d") && known.startsWith(figure + " "));
    }

    /** Every figure once, in the order of the kinds: dates, months, quarters, then numbers and words. */
    static Set<String> of(String text) {
        var figures = new LinkedHashSet<String>();
        var rest = PlainText.folded(text);
        rest = taken(
                ISO_DATE, rest, figures, found -> "%s-%s-%s".formatted(found.group(1), found.group(2), found.group(3)));
        rest = taken(DAY_FIRST, rest, figures, found -> date(found.group(3), found.group(2), found.group(1)));
        rest = taken(MONTH_FIRST, rest, figures, found -> date(found.group(3), found.group(1), found.group(2)));
        rest = taken(MONTH, rest, figures, CitedFigures::month);
        rest = taken(QUARTER, rest, figures, CitedFigures::quarter);
        figures.addAll(numbers(ClaimTokens.of(spelt(rest)).tokens()));
        return figures;
    }

    /** What a number's neighbours make of it, in words: "-.5 per cent" is not 5 percent. */
    private static String spelt(String text) {
        var signed = SIGN.matcher(text).replaceAll("minus ");
        var whole = WITHOUT_A_ZERO.matcher(signed).replaceAll("0.");
        return PER_CENT.matcher(whole).replaceAll("percent");
    }

    private static String taken(Pattern pattern, String text, Set<String> figures, Form form) {
        return pattern.matcher(text).replaceAll(found -> {
            var figure = form.of(found);
            if (figure.isEmpty()) {
                return found.group();
            }
            figures.add(figure);
            return " ; ";
        });
    }

    private static String date(String year, String month, String day) {
        return "%s-%s-%02d".formatted(year, number(month), Integer.parseInt(day));
    }

    private static String month(MatchResult found) {
        if (found.group(2) != null) {
            return found.group(2) + "-" + number(found.group(1));
        }
        return ALSO_WORDS.contains(found.group(1)) ? "" : "month " + number(found.group(1));
    }

    private static String quarter(MatchResult found) {
        var named = found.group(3) != null;
        var number = named ? ORDINALS.indexOf(found.group(3)) + 1 : Integer.parseInt(found.group(1));
        var year = named ? found.group(4) : found.group(2);
        return "q" + number + (year == null ? "" : " " + year);
    }

    private static String number(String month) {
        return "%02d".formatted(Month.valueOf(month.toUpperCase(Locale.ROOT)).getValue());
    }

    private static List<String> numbers(List<String> tokens) {
        var figures = new ArrayList<String>();
        var counted = 0; // up to here units belong to a number
        for (int at = 0; at < tokens.size(); at++) {
            var token = tokens.get(at);
            var units = units(tokens, at + 1);
            if (NUMBER.matcher(token).matches() || (token.equals("one") && !units.isEmpty())) {
                var number = token.equals("one") ? "1" : token;
                figures.add(String.join(" ", number, String.join(" ", units)).strip());
                counted = at + 1 + units.size();
            } else if (isFigure(token, at == 0 ? "" : tokens.get(at - 1), at < counted)) {
                figures.add(token);
            }
        }
        return figures;
    }

    /** In an order of their own: 3 million USD and USD 3 million are the same. */
    private static List<String> units(List<String> tokens, int from) {
        return tokens.subList(from, Math.min(from + 2, tokens.size())).stream()
                .takeWhile(UNITS::contains)
                .sorted()
                .toList();
    }

    private static boolean isFigure(String token, String before, boolean isCounted) {
        return FIGURE_WORDS.contains(token)
                || (MAGNITUDES.contains(token) && !isCounted)
                || (PARTS.contains(token) && (before.equals("a") || before.equals("one")))
                || token.matches("\\p{L}*\\d[\\p{L}\\d]*");
    }

    @FunctionalInterface
    private interface Form {
        /** The figure's one form, empty if it is none. */
        String of(MatchResult found);
    }
}
