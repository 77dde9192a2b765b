package io.steadybase.gtm.crm;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.regex.Pattern;

/** The one rule that makes the id of an account from its name. */
public final class AccountId {
    /** The longest id, in characters: keys that hold one stay far below the limits of every store. */
    public static final int MAX_LENGTH = 100;

    private static final int HASH_LENGTH = 12;
    /** Formatting, such as a soft hyphen or a variant of a glyph: nobody sees it, and nobody types it again. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cf}\\x{FE00}-\\x{FE0F}\\x{E0100}-\\x{E01EF}]");

    private static final Pattern ACCENTS = Pattern.compile("(?<=[\\p{IsLatin}\\p{IsGreek}])\\p{Mn}+");
    private static final Pattern LOOSE_MARKS = Pattern.compile("(?<![\\p{L}\\p{M}])\\p{M}+");
    private static final Pattern SEPARATORS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private AccountId() {}

    /**
     * The id of the account with this name: its letters and digits in lower case, everything else a dash, so {@code Dalt & Sons}
     * is {@code dalt-sons}. An id gives itself, so a name or an id will do.
     *
     * <ul>
     *   <li>What Unicode calls compatible is one letter (full-width ones, ligatures), and accents of Latin and Greek letters
     *       are dropped: {@code Müller} is {@code muller}.
     *   <li>Letters of other scripts stay letters, with the marks that tell them apart: {@code 株式会社北海} is its own id.
     *   <li>A name of signs only is {@code account-} and a hash of it; an id over {@link #MAX_LENGTH} characters is cut, and a
     *       hash of all of it takes the place of the rest.
     * </ul>
     *
     * Two names that differ in signs, spaces, case or accents only have the same id: whoever takes in names must say so.
     *
     * @throws IllegalArgumentException if the name is blank
     */
    public static String of(String name) {
        if (name.isBlank()) {
            throw new IllegalArgumentException("account name must not be blank, got \"" + name + "\"");
        }
        var id = slug(name);
        if (id.isEmpty()) {
            return "account-" + hash(Normalizer.normalize(name.strip(), Normalizer.Form.NFKC));
        }
        return id.length() <= MAX_LENGTH ? id : cut(id) + "-" + hash(id);
    }

    private static String slug(String name) {
        var letters = folded(Normalizer.normalize(INVISIBLE.matcher(name).replaceAll(""), Normalizer.Form.NFKD));
        var plain = ACCENTS.matcher(letters).replaceAll("");
        var dashed =
                SEPARATORS.matcher(LOOSE_MARKS.matcher(plain).replaceAll("")).replaceAll("-");
        var id = dashed.replaceAll("^-|-$", "");
        return Normalizer.normalize(id, Normalizer.Form.NFC);
    }

    /** Lower case that forgets how the text was written before: ß and ẞ are SS in upper case, and a sigma has two small forms. */
    private static String folded(String text) {
        var upper = text.toLowerCase(Locale.ROOT).toUpperCase(Locale.ROOT);
        return Normalizer.normalize(upper.toLowerCase(Locale.ROOT).replace('ς', 'σ'), Normalizer.Form.NFKD);
    }

    private static String cut(String id) {
        var end = MAX_LENGTH - HASH_LENGTH - 1;
        var whole = Character.isHighSurrogate(id.charAt(end - 1)) ? end - 1 : end;
        return id.substring(0, whole).replaceAll("-$", "");
    }

    /** A short hash of a text, for names that cannot hold the text: 12 hexadecimal digits. */
    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
