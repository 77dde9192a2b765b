package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rule that outreach holds no address, number or date of a person, but for the contact's own e-mail address. */
final class PersonalData {
    private static final Pattern EMAIL = Pattern.compile("[\\w.+'-]+@[\\w-]+(?:\\.[\\w-]+)+");

    private static final Pattern PHONE = Pattern.compile(
            "(?<![\\w,.])(?:\\+\\d{1,3}[ .-]?)?(?:\\(\\d{1,5}\\)[ .-]?)?\\d{2,5}(?:[ .-]\\d{2,8}){1,4}(?![\\w,]|\\.\\d)|(?<![\\w,.])\\+?\\d{10,15}(?![\\w,])");

    private static final Pattern OTHER_FIGURES = Pattern.compile(
            "(?:19|20)\\d\\d[-/.]\\d\\d?[-/.]\\d\\d?|\\d\\d?[-/.]\\d\\d?[-/.](?:19|20)\\d\\d|(?:19|20)\\d\\d ?- ?(?:19|20)\\d\\d|\\d+\\.\\d+");

    private static final Pattern STREET = Pattern.compile(
            "\\b\\d{1,5}[a-z]? (?:\\p{Lu}[\\p{L}.'-]* ){1,4}(?:Street|St|Avenue|Ave|Road|Rd|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Square|Terrace|Highway|Way|Place|Pl)\\b"
                    + "|\\b\\p{Lu}[\\p{L}-]*(?:straße|strasse|str\\.|weg|gasse|allee|platz) \\d{1,4}\\b|\\bP\\.? ?O\\.? Box \\d+");

    private static final Pattern BIRTH = Pattern.compile(
            "\\b(?:birthday|birth ?date|date of birth|d\\.?o\\.?b\\b|born (?:on|in)|years old|turn(?:s|ed|ing) \\d\\d)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPELT_EMAIL = Pattern.compile(
            "[\\w.+-]+\\s*[\\[({<]?\\s*(?:\\bat\\b|@)\\s*[\\])}>]?\\s*[\\w-]+(?:\\s*[\\[({<]?\\s*(?:\\bdot\\b|\\.)\\s*[\\])}>]?\\s*[\\w-]+)*"
                    + "\\s*[\\[({<]?\\s*\\bdot\\b\\s*[\\])}>]?\\s*\\w+"
                    + "|[\\w.+-]+\\s*[\\[({<]\\s*at\\s*[\\])}>]\\s*[\\w.-]+|[\\w.+-]+ @ ?[\\w-]+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPELT_NUMBER = Pattern.compile(
            "\\b(?:(?:zero|oh|nought|one|two|three|four|five|six|seven|eight|nine|double|triple|plus|\\d)[ ,-]+){6,}\\w+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern PRIVATE_MATTER = Pattern.compile(
            "\\b(?:divorc\\w+|pregnan\\w+|maternity|sick leave|illness|cancer|diagnos\\w+|therap\\w+|salary|salaries|religio\\w+|trade union|disabilit\\w+|passport|social security|credit card|passwords?|home address|private number|wife|husband|daughter|girlfriend|boyfriend)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ACCOUNT_NUMBER = Pattern.compile(
            "\\b\\d{3}-\\d{2}-\\d{4}\\b|\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b|\\b(?:\\d{4}[ -]){3}\\d{4}\\b");

    private PersonalData() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var text = DraftText.of(draft).whole();
        var objections = new ArrayList<String>();
        var contact = draft.contact();
        add(
                "e-mail addresses other than the contact's",
                EMAIL,
                text,
                found -> contact != null && found.equalsIgnoreCase(contact.email()),
                objections);
        add("phone numbers", PHONE, text, PersonalData::isNoPhone, objections);
        add("street addresses", STREET, text, found -> false, objections);
        add("birth dates", BIRTH, text, found -> false, objections);
        add("account or identity numbers", ACCOUNT_NUMBER, text, found -> false, objections);
        add("addresses spelt in words", SPELT_EMAIL, EMAIL.matcher(text).replaceAll(" "), found -> false, objections);
        add("numbers spelt digit by digit", SPELT_NUMBER, text, found -> false, objections);
        add("private matters", PRIVATE_MATTER, text, found -> false, objections);
        return objections;
    }

    private static void add(
            String what, Pattern pattern, String text, Predicate<String> allowed, List<String> objections) {
        pattern.matcher(text)
                .results()
                .map(MatchResult::group)
                .filter(allowed.negate())
                .distinct()
                .forEach(found -> objections.add("outreach must hold no " + what + ", got " + found));
    }

    /** A phone number has seven digits or more and is no date, no span of years and no decimal. */
    private static boolean isNoPhone(String found) {
        return found.chars().filter(Character::isDigit).count() < 7
                || OTHER_FIGURES.matcher(found).matches();
    }
}
