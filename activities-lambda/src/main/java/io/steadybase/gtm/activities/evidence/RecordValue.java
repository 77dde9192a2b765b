package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.OutreachText;
import java.util.regex.Pattern;

/** What a field of a record may hold that becomes part of a fact: a name, and nothing that reads like a sentence. */
public final class RecordValue {
    private static final int MAX_CHARS = 60;
    private static final int MAX_WORDS = 6;
    private static final Pattern NO_NAME =
            Pattern.compile("[<>{}\\[\\]|`\\\\=*#%$€£@\\n\"?;]|: |! \\p{Ll}|\\p{L}{5,}\\. |://");

    private RecordValue() {}

    /** Whether it reads as the name of something. */
    public static boolean isName(String value) {
        return !value.isBlank()
                && value.length() <= MAX_CHARS
                && Wording.wordCount(value) <= MAX_WORDS
                && !NO_NAME.matcher(value).find()
                && OutreachText.lineProblems("value", value).isEmpty()
                && !ModelOrders.isOne(value);
    }
}
