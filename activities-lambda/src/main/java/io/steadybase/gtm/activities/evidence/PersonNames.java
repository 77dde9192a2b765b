package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rule that outreach names nobody but the contact and, in the signature, whoever signs. Judged by form, since no list holds
 * all names: two capitalised words in a row are a name unless they are known to be something else.
 */
final class PersonNames {
    private static final String CAPITALISED = "\\p{Lu}[\\p{L}']*\\p{Ll}[\\p{L}']*";
    private static final Pattern RUN = Pattern.compile(CAPITALISED + "(?:(?: |-| \\p{Lu}\\. )" + CAPITALISED + ")+");
    private static final Pattern TITLED = Pattern.compile(
            "\\b(?:Mr|Mrs|Ms|Mx|Dr|Prof|Herr|Frau|Mme)\\.? (" + CAPITALISED + "(?: " + CAPITALISED + ")?)");
    private static final Pattern GREETING =
            Pattern.compile("(?:Hi|Hello|Hey|Dear|Good \\w+)(?: and)? ([^,:!\\n]{1,60})[,:!\\n]");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)(?:(?:best|kind|warm|many)? ?(?:regards|wishes|thanks)|best|sincerely|yours(?: \\w+)?|cheers|thank you),?");

    /** Words of names of places, products, organisations and roles, and words that only begin a sentence. */
    private static final Set<String> NOT_OF_A_PERSON = Wording.words("""
            mr mrs ms mx dr prof herr frau mme \
            a about after all also an and any are as at because before both but by can could dear did do does during each every few for from \
            given good great happy has have hello hey hi how i if in is it its just let looking may many might more most my next no not \
            now on once one or our over quick since so some thank thanks that the their then there these they this those to under until up was we what \
            when where whether which while who why will with would yes yet you your best kind warm regards team everyone \
            monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december \
            inc corp corporation company co group holding holdings ltd limited llc plc gmbh ag partners capital university institute association bank \
            sales revenue operations marketing customer customers support success account accounts executive manager director vice president chief officer \
            head senior lead engineering finance financial data cloud platform product products security service services software systems technology \
            information business development procurement legal compliance strategy analytics enterprise planning quarter deal desk pipeline forecast \
            north south east west central northern southern eastern western america american europe european asia asian africa pacific united states \
            kingdom new york san francisco los angeles street avenue basic plus pro special advanced premium standard suite edition""");

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private PersonNames() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var known = known(draft);
        var text = Wording.plain(draft.subject() + "\n" + withoutSignature(draft.body()));
        var found = new LinkedHashSet<String>();
        titled(text, known, found);
        greeted(draft.body(), known, found);
        found.addAll(names(text, known));
        fromSources(text, sources, known, found);
        return found.stream()
                .map(name -> "outreach must name nobody but the contact, got " + name)
                .toList();
    }

    /** Words of the account's and the contact's own names and titles. */
    private static Set<String> known(Draft draft) {
        var contact = draft.contact();
        var names = draft.accountName() + (contact == null ? "" : " " + contact.name() + " " + contact.title());
        return lowerWords(names).collect(Collectors.toSet());
    }

    private static Stream<String> lowerWords(String text) {
        return Arrays.stream(Wording.flat(text).split("[^\\p{L}']+"))
                .map(word -> word.replaceAll("'s?$", ""))
                .filter(word -> !word.isEmpty());
    }

    /** The last line, if the one before it closes the letter. */
    private static String withoutSignature(String body) {
        var lines = body.strip().lines().filter(line -> !line.isBlank()).toList();
        var signed = lines.size() > 2
                && CLOSING.matcher(lines.get(lines.size() - 2).strip()).matches()
                && Wording.wordCount(lines.getLast()) <= 5;
        return String.join("\n", signed ? lines.subList(0, lines.size() - 2) : lines);
    }

    private static void titled(String text, Set<String> known, Set<String> found) {
        TITLED.matcher(text)
                .results()
                .filter(name -> !lowerWords(name.group(1)).allMatch(known::contains))
                .forEach(name -> found.add(name.group()));
    }

    /** A first name alone is seen only where letters put it. */
    private static void greeted(String body, Set<String> known, Set<String> found) {
        var greeting = GREETING.matcher(Wording.plain(body.strip()));
        if (greeting.lookingAt()
                && !lowerWords(greeting.group(1))
                        .allMatch(word -> known.contains(word) || NOT_OF_A_PERSON.contains(word))) {
            found.add(greeting.group(1));
        }
    }

    /** What reads as a person's full name. */
    private static Set<String> names(String text, Set<String> known) {
        return RUN.matcher(text)
                .results()
                .flatMap(run -> split(run.group(), known).stream())
                .filter(name -> !COUNTRIES.contains(name.toLowerCase(Locale.ROOT)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Known words end a run: "With Maria Lopez" is "Maria Lopez", and "Would Maria" is no full name. */
    private static List<String> split(String run, Set<String> known) {
        var names = new ArrayList<String>();
        var current = new ArrayList<String>();
        for (var word : Arrays.asList(run.split(" "))) {
            if (lowerWords(word).allMatch(part -> known.contains(part) || NOT_OF_A_PERSON.contains(part))) {
                keep(current, names);
            } else {
                current.add(word);
            }
        }
        keep(current, names);
        return names;
    }

    private static void keep(List<String> words, List<String> names) {
        if (words.size() > 1) {
            names.add(String.join(" ", words));
        }
        words.clear();
    }

    /** Somebody whom a source names in full is not to be named by one word either. */
    private static void fromSources(String text, List<Fact> sources, Set<String> known, Set<String> found) {
        var words = Set.copyOf(Arrays.asList(text.split("[^\\p{L}']+")));
        sources.stream()
                .flatMap(source -> names(Wording.plain(source.text()), known).stream())
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .filter(word -> words.contains(word) && found.stream().noneMatch(name -> name.contains(word)))
                .toList()
                .forEach(found::add);
    }
}
