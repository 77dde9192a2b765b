package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
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
    private static final Pattern SHOUTED = Pattern.compile("\\b\\p{Lu}{3,}(?:[ -]\\p{Lu}{3,})+\\b");
    private static final Pattern WHISPERED = Pattern.compile(
            "\\b(?:ask|tell|told|met|meet|contact|colleague|boss|manager|director|vp|c[a-z]o|named|called|with|from|by|dear|hi|hello) (\\p{Ll}[\\p{L}']+ \\p{Ll}[\\p{L}']+)");

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
            kingdom new york san francisco los angeles street avenue basic plus pro special advanced premium standard suite edition teams zoom office web api iot erp crm""");

    private static final Set<String> COUNTRIES = Arrays.stream(Locale.getISOCountries())
            .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT))
            .collect(Collectors.toUnmodifiableSet());

    private PersonNames() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var known = known(draft, sources);
        var text = DraftText.of(draft).whole();
        var found = new LinkedHashSet<String>();
        titled(text, known, found);
        greeted(draft.body(), known, found);
        found.addAll(names(text, known));
        found.addAll(names(capitalised(SHOUTED, text, known), known));
        whispered(text, known, found);
        fromSources(text, sources, known, found);
        return found.stream()
                .map(name -> "outreach must name nobody but the contact, got " + name)
                .toList();
    }

    /** Words of the account's and the contact's own names and titles, and of products. */
    private static Set<String> known(Draft draft, List<Fact> sources) {
        var contact = draft.contact();
        var names = draft.accountName() + (contact == null ? "" : " " + contact.name() + " " + contact.title());
        return Stream.concat(lowerWords(names), ProductNames.words(sources).stream())
                .collect(Collectors.toSet());
    }

    /** Only words that nothing but a name is written with: abbreviations stand next to each other too. */
    private static String capitalised(Pattern run, String text, Set<String> known) {
        return run.matcher(text)
                .results()
                .map(found -> Arrays.stream(found.group().split("[ -]"))
                        .filter(word -> !isKnown(word, known) && !OrdinaryWords.hold(word))
                        .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                        .collect(Collectors.joining(" ")))
                .collect(Collectors.joining("\n"));
    }

    private static void whispered(String text, Set<String> known, Set<String> found) {
        WHISPERED
                .matcher(text)
                .results()
                .map(name -> name.group(1))
                .filter(name -> Arrays.stream(name.split(" "))
                        .noneMatch(word -> isKnown(word, known) || OrdinaryWords.hold(word)))
                .forEach(found::add);
    }

    private static boolean isKnown(String text, Set<String> known) {
        return lowerWords(text).allMatch(word -> known.contains(word) || NOT_OF_A_PERSON.contains(word));
    }

    private static Stream<String> lowerWords(String text) {
        return Arrays.stream(PlainText.of(text).toLowerCase(Locale.ROOT).split("[^\\p{L}']+"))
                .map(word -> word.replaceAll("'s?$", ""))
                .filter(word -> !word.isEmpty());
    }

    private static void titled(String text, Set<String> known, Set<String> found) {
        TITLED.matcher(text)
                .results()
                .filter(name -> !lowerWords(name.group(1)).allMatch(known::contains))
                .forEach(name -> found.add(name.group()));
    }

    /** A first name alone is seen only where letters put it. */
    private static void greeted(String body, Set<String> known, Set<String> found) {
        var greeting = GREETING.matcher(PlainText.of(body.strip()));
        if (greeting.lookingAt() && !isKnown(greeting.group(1), known)) {
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
            if (isKnown(word, known)) {
                keep(current, names);
            } else {
                current.add(word);
            }
        }
        keep(current, names);
        return names;
    }

    private static void keep(List<String> words, List<String> names) {
        if (words.size() > 1 && !words.stream().allMatch(OrdinaryWords::hold)) {
            names.add(String.join(" ", words));
        }
        words.clear();
    }

    /** Somebody whom a source names in full is not to be named by one word either, in whatever letters. */
    private static void fromSources(String text, List<Fact> sources, Set<String> known, Set<String> found) {
        var words = Arrays.stream(text.split("[^\\p{L}']+"))
                .filter(word -> !word.isEmpty())
                .filter(word -> Character.isUpperCase(word.codePointAt(0)) || !OrdinaryWords.hold(word))
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        sources.stream()
                .flatMap(source -> names(PlainText.of(source.text()), known).stream())
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .filter(word -> words.contains(word.toLowerCase(Locale.ROOT)))
                .filter(word -> found.stream()
                        .noneMatch(name -> name.toLowerCase(Locale.ROOT).contains(word.toLowerCase(Locale.ROOT))))
                .toList()
                .forEach(found::add);
    }
}
