package io.steadybase.gtm.local.bedrock;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The accounts that a request names: what stands in quotation marks, what is written with capitals after words such as
 * "for" and "contact", and whatever stands before "only".
 *
 * @param names as the request spells them
 * @param places capitalised words after "in", whose accounts are meant, and exceptions: restrictions that no filter covers
 * @param rest the request without all of them
 */
record RequestedNames(List<String> names, List<String> places, String rest) {
    /** Not part of a name, however it is written. */
    private static final String NO_STOP =
            "(?!(?i:and|or|about|with|for|to|in|at|by|on|only|just|please|who|that|which|asap|now|today|because|since|but|except)\\b)";

    private static final String WORD = NO_STOP
            + "(?:[\\p{Lu}\\p{Lt}\\p{Lo}]|\\d+(?=\\p{L}|-\\p{Lu})|\\p{Ll}(?=\\p{Lu}))[\\p{L}\\p{M}\\d'’.&+/#-]*";
    private static final String JOINT = " (?:& |\\+ |(?:of|de|del|da|du|van|von|der|la|le) (?:the )?)?";
    private static final Pattern PHRASE = Pattern.compile(
            WORD + "(?:(?:(?<![.])|(?<=\\b(?:St|Dr|Mt|Ft)\\.))" + JOINT + "(?:" + WORD + "|\\d{2,}\\b)){0,11}");

    private static final String GENERIC =
            "(?:accounts?|prospects?|customers?|clients?|compan(?:y|ies)|leads?|firms?|businesses|teams?|people|folks|everybody|contacts?)";
    private static final Pattern BEFORE_A_NAME = Pattern.compile("\\b(?i:for|to|with|at|" + GENERIC
            + " of|contact|e-?mail|mail|approach|message|namely):?,? (?:(?:only|just) )?(?:(?:the|our|my|an?) )?(?:"
            + GENERIC + "(?: (?:named|called|of|at|in|with|like))?:?,? )?");
    private static final Pattern BEFORE_A_PLACE = Pattern.compile(
            "\\b(?i:in|from|across|within|throughout|around|(?:owned|managed) by|looked after by|assigned to|belonging to) (?:the )?");
    private static final Pattern BEFORE_AN_EXCEPTION = Pattern.compile(
            "\\b(?i:except(?: for| to)?|excluding|without|other than|apart from|not (?:for|to|contact|mail|email|write to)|but not(?: for| to)?) (?:the )?[\"'“]?");
    private static final Pattern NEXT_IN_LIST =
            Pattern.compile(" ?(?:, |; )?(?i:(?:and|or|plus|as well as|&) )?(?i:(?:for|to|with|at|the) )?(?<= )");
    private static final Pattern LEADING =
            Pattern.compile("^(?i:(?:our|all|my|please|top|best|of|" + GENERIC + ") )+(?=\\S)");

    /** "our Nimbus launch" is nothing to write to, and "Rosa's accounts" are not named Rosa. */
    private static final Pattern AFTER_A_THING = Pattern.compile(
            " (?:launch|campaign|webinar|event|summit|conference|product|release|program(?:me)?|initiative|promotion|feature"
                    + "|upgrade|platform|line|series|suite|module|version|deal|opportunit)\\w*.*",
            Pattern.DOTALL);

    private static final Pattern NOT_TO_WRITE_TO = Pattern.compile(
            "(?i)(?:project|operation) .*|.* (?:festival|fair|day|week|month|season|sale|conference|summit|webinar|launch|event"
                    + "|campaign|expo|congress|party|program(?:me)?|project|initiative)");

    /** "Ada Quist at Kan-code" is somebody at Kan-code. */
    private static final Pattern AFTER_A_PERSON =
            Pattern.compile(" (?:at|from) (?:the )?[\\p{Lu}\\p{Lo}].*", Pattern.DOTALL);

    private static final Pattern AFTER_AN_OWNER = Pattern.compile(
            " (?:(?:top|best|open|\\d+) )*(?:accounts|prospects|customers|clients|leads|pipeline|book|territory|region)\\b.*",
            Pattern.DOTALL);

    private static final Pattern QUOTED = Pattern.compile(
            "\"([^\"\\n]{2,100})\"|“([^”\"\\n]{2,100})[”\"]|„([^“”\\n]{2,100})[“”]|«([^»\\n]{2,100})»|(?<![\\p{L}\\d])'([^'\\n]{2,100})'(?![\\p{L}\\d])");
    private static final Pattern BEFORE_A_TEXT = Pattern.compile(
            "(?i)\\b(?:except(?: for| to)?|excluding|without|not(?: for| to)?|subject|title|heading|line|say|says|saying|mention|mentioning|phrase|words?|tone|text|body|sentence)\\W{0,3}(?:is|of|as|like)?\\W{0,3}$");
    private static final Pattern BEFORE_ONLY = Pattern.compile(
            "\\b(?i:for|to|with|at) ([^,.;:!?\"]{2,60}?) only\\b|\\bonly (?i:for|to|with|at) ([^,.;:!?\"]{2,60}?)(?= please\\b|[,.;:!?]|$)");
    private static final Pattern AFTER_OUTREACH = Pattern.compile(
            "\\b(?i:outreach|e-?mails?|messages?|letters?|drafts?|mails?) (?i:for|to) ([^,.;:!?\"]{2,60}?)"
                    + "(?= (?i:please|about|with|in|on|and|at|by|now|asap|today)\\b|[,.;:!?]|$)");
    private static final Pattern LEGAL_FORM =
            Pattern.compile(",? (Inc|Corp|Ltd|Co|LLC|GmbH|AG|PLC)\\b\\.?(?= \\p{Ll}|,|$)");
    private static final Pattern NOT_ALONE = Pattern.compile(
            "(?i).*\\b(?:" + GENERIC + "|our|top|best|who|that|which|in|with|sector|industry|for|to)\\b.*");

    RequestedNames {
        names = List.copyOf(names);
        places = List.copyOf(places);
    }

    static RequestedNames in(String request) {
        var text = request.strip().replaceAll("\\s*\\n\\s*[-*•]?\\s*", ", ").replaceAll("\\s+", " ");
        return ofOneLine(LEGAL_FORM.matcher(text).replaceAll(" $1"));
    }

    private static RequestedNames ofOneLine(String text) {
        var names = new LinkedHashSet<String>(quoted(text));
        var unquoted = without(names, text);
        var places = new LinkedHashSet<String>();
        exceptions(unquoted, places);
        places(without(places, unquoted), places);
        var rest = without(places, unquoted);
        capitalised(rest, names, places);
        if (names.isEmpty()) {
            small(rest).ifPresent(names::add);
        }
        return new RequestedNames(List.copyOf(names), List.copyOf(places), without(places, without(names, text)));
    }

    private static List<String> quoted(String text) {
        var names = new ArrayList<String>();
        var quote = QUOTED.matcher(text);
        while (quote.find()) {
            var name = group(quote).strip();
            var capitals = name.contains(" ")
                    && Arrays.stream(name.split(" ", -1)).allMatch(word -> word.matches("[\\p{Lu}\\p{Lo}&].*"));
            if ((isName(name) || capitals)
                    && !BEFORE_A_TEXT.matcher(text.substring(0, quote.start())).find()) {
                names.add(name);
            }
        }
        return names;
    }

    private static String group(Matcher matcher) {
        for (int group = 1; group <= matcher.groupCount(); group++) {
            if (matcher.group(group) != null) {
                return matcher.group(group);
            }
        }
        return "";
    }

    /** "except Kan-code and Isdom", as it stands. */
    private static void exceptions(String text, Set<String> places) {
        var before = BEFORE_AN_EXCEPTION.matcher(text);
        int from = 0;
        while (before.find(from)) {
            var names = new LinkedHashSet<String>();
            from = list(text, before.end(), names, names);
            if (!names.isEmpty()) {
                places.add(text.substring(before.start(), from).replaceAll("[ ,;]+$", ""));
            }
        }
    }

    private static void places(String text, Set<String> places) {
        var before = BEFORE_A_PLACE.matcher(text);
        while (before.find()) {
            phrase(text, before.end())
                    .filter(phrase -> isName(phrase) || RequestWords.isProduct(phrase))
                    .ifPresent(places::add);
        }
    }

    private static void capitalised(String text, Set<String> names, Set<String> owners) {
        var before = BEFORE_A_NAME.matcher(text);
        int from = 0;
        while (before.find(from)) {
            from = list(text, before.end(), names, owners);
        }
    }

    /** Where the list ends that begins here. */
    private static int list(String text, int start, Set<String> names, Set<String> owners) {
        int from = start;
        for (var found = phrase(text, from); found.isPresent(); found = phrase(text, from)) {
            var rest =
                    text.substring(text.indexOf(found.get(), from) + found.get().length());
            var end = text.length() - rest.length();
            var name = trimmed(found.get());
            if (found.get().matches(".*['’]s?") && AFTER_AN_OWNER.matcher(rest).matches()) {
                owners.add(found.get());
            } else if (isName(name)
                    && !AFTER_A_THING.matcher(rest).matches()
                    && !AFTER_A_PERSON.matcher(rest).matches()) {
                names.add(name);
            }
            var next = NEXT_IN_LIST.matcher(text).region(end, text.length());
            if (!next.lookingAt() || next.end() == end) {
                return end;
            }
            from = next.end();
        }
        return from;
    }

    private static Optional<String> phrase(String text, int from) {
        var phrase = PHRASE.matcher(text).region(from, text.length()).useTransparentBounds(true);
        return phrase.lookingAt() ? Optional.of(phrase.group().replaceAll("[.,]+$", "")) : Optional.empty();
    }

    /** Without what stands before the name: "Customers", "CFO of", "Head of Sales of". */
    private static String trimmed(String phrase) {
        var name = LEADING.matcher(phrase.replaceAll("['’]s?$", "")).replaceFirst("");
        for (int of = name.indexOf(" of "); of >= 0 && isUsual(name.substring(0, of)); of = name.indexOf(" of ")) {
            name = name.substring(of + " of ".length());
        }
        return name;
    }

    private static boolean isUsual(String words) {
        return Arrays.stream(words.split(" ", -1)).noneMatch(RequestWords::isUnusual);
    }

    private static boolean isName(String phrase) {
        return !RequestWords.isProduct(phrase)
                && !RequestWords.isRegion(phrase)
                && !NOT_TO_WRITE_TO.matcher(phrase).matches()
                && !isUsual(phrase);
    }

    /** A name in small letters: whatever stands before "only", or unusual words alone after "outreach for". */
    private static Optional<String> small(String text) {
        var beforeOnly = found(BEFORE_ONLY, text)
                .filter(name -> !NOT_ALONE.matcher(name).matches())
                .filter(name -> RequestWords.isUnusual(name.split(" ", -1)[0]));
        var afterOutreach = found(AFTER_OUTREACH, text)
                .filter(name ->
                        Arrays.stream(name.split(" (?:& |and |of )?", -1)).allMatch(RequestWords::isUnusual));
        return Stream.concat(beforeOnly, afterOutreach)
                .filter(RequestedNames::isName)
                .findFirst();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(found -> found.group(1) == null ? found.group(2) : found.group(1))
                .map(name -> name.replaceAll("^(?:the|account|company) ", "").strip());
    }

    private static String without(Set<String> phrases, String text) {
        var rest = text;
        for (var phrase : phrases) {
            rest = rest.replaceAll("(?<![\\p{L}\\d])" + Pattern.quote(phrase) + "(?![\\p{L}\\d])", " ");
        }
        return rest.replaceAll(" +", " ");
    }
}
