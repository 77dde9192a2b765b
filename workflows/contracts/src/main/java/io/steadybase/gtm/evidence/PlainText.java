package io.steadybase.gtm.evidence;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The one normal form in which rules read a text, so that what looks the same is the same to them: compatibility forms and
 * letters that look like Latin ones are Latin, every digit is ASCII, nothing is invisible, quotes, dashes, spaces and line breaks
 * have one form each, and a word spelt letter by letter is a word.
 */
public final class PlainText {
    /** Format characters, joiners, fillers, variation selectors: a reader sees none of them. */
    private static final Pattern INVISIBLE = Pattern.compile(
            "[\\p{Cf}\\u034F\\u115F\\u1160\\u17B4\\u17B5\\u2800\\u3164\\uFFA0\\uFE00-\\uFE0F\\x{E0100}-\\x{E01EF}]");

    private static final Pattern LINE_BREAK = Pattern.compile("\\r\\n|[\\r\\u000B\\u000C\\u0085\\u2028\\u2029]");
    private static final Pattern SPACES = Pattern.compile("[\\t\\p{Zs}]+");
    private static final Pattern WHITE = Pattern.compile("\\s+");

    /** Marks that compose with nothing: piled on a letter they hide it from a pattern, and from nobody else. */
    private static final Pattern LOOSE_MARK = Pattern.compile("\\p{Mn}");

    private static final Pattern SPELT_OUT =
            Pattern.compile("(?<![\\p{L}\\p{N}'])(?![AaIi] )\\p{L}(?:[ .*_-]\\p{L}){3,}(?![\\p{L}\\p{N}'])");

    /** Letters of other alphabets and what they look like, pair by pair. */
    private static final String LOOK_ALIKES = "аaеeоoрpсcуyхxіiјjѕsһhԁdԛqԝwӏlкkмmтtнhвbгrпnӕæёe"
            + "АAВBЕEКKМMНHОOРPСCТTУYХXІIЈJЅSЁE"
            + "αaςcβbεeηnιiκkνvοoρpσoτtυuχxγyωwΑAΒBΕEΖZΗHΙIΚKΜMΝNΟOΡPΤTΥYΧX"
            + "օoսuհhոnցgզq"
            + "ɑaɡgɩiıiɪiȷjʟlᴀaʙbᴄcᴅdᴇeɢgʜhᴊjᴋkᴍmɴnᴏoᴘpʀrꜱsᴛtᴜuᴠvᴡwʏyᴢz";

    private static final int NEGATIVE_CIRCLED_A = 0x1F150;
    private static final int NEGATIVE_SQUARED_A = 0x1F170;
    private static final int LETTERS = 26;

    private PlainText() {}

    /** The normal form, with its case, its accents and its line breaks. */
    public static String of(String text) {
        var visible = visible(text);
        var latin = new StringBuilder(visible.length());
        visible.codePoints().map(PlainText::latin).forEach(latin::appendCodePoint);
        return SPELT_OUT.matcher(latin).replaceAll(word -> word.group().replaceAll("[ .*_-]", ""));
    }

    /** The normal form on one line, in lower case and without accents: for finding words whatever they are dressed in. */
    public static String folded(String text) {
        var plain = WHITE.matcher(of(text)).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return LOOSE_MARK
                .matcher(Normalizer.normalize(plain, Normalizer.Form.NFD))
                .replaceAll("");
    }

    /** The letters of no Latin alphabet, each once, as they stand there: look-alikes count. */
    public static String foreignLetters(String text) {
        var foreign = new StringBuilder();
        visible(text)
                .codePoints()
                .filter(Character::isLetter)
                .filter(letter ->
                        Character.UnicodeScript.of(letter) != Character.UnicodeScript.LATIN || latin(letter) != letter)
                .distinct()
                .forEach(foreign::appendCodePoint);
        return foreign.toString();
    }

    private static String visible(String text) {
        var composed = Normalizer.normalize(
                INVISIBLE
                        .matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll(""),
                Normalizer.Form.NFKC);
        var lines =
                LINE_BREAK.matcher(LOOSE_MARK.matcher(composed).replaceAll("")).replaceAll("\n");
        return SPACES.matcher(lines)
                .replaceAll(" ")
                .replaceAll("[\\u2018\\u2019\\u201A\\u201B\\u02BC\\u02B9\\u2032\\u00B4`]", "'")
                .replaceAll("[\\u201C-\\u201F\\u00AB\\u00BB\\u2033\\u300C-\\u300F]", "\"")
                .replaceAll("[\\u2010-\\u2015\\u2212\\u2043\\uFE58]", "-")
                .replaceAll("[\\u3002\\u2024\\uFE52]", ".")
                .replace('\u066A', '%')
                .replaceAll("[\\u2044\\u2215\\u29F8]", "/");
    }

    private static int latin(int letter) {
        if (Character.isDigit(letter)) {
            return '0' + Character.digit(letter, 10);
        }
        if (isBetween(letter, NEGATIVE_CIRCLED_A)) {
            return 'A' + letter - NEGATIVE_CIRCLED_A;
        }
        if (isBetween(letter, NEGATIVE_SQUARED_A)) {
            return 'A' + letter - NEGATIVE_SQUARED_A;
        }
        int at = letter < 0x80 ? -1 : LOOK_ALIKES.indexOf(letter);
        return at >= 0 && at % 2 == 0 ? LOOK_ALIKES.charAt(at + 1) : letter;
    }

    private static boolean isBetween(int letter, int first) {
        return letter >= first && letter < first + LETTERS;
    }
}
