package io.steadybase.gtm.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "discount",
                "dis\u00ADcount",
                "dis\u200Bcount",
                "dis\u2060count",
                "d\u200Di\u200Cscount",
                "\u202Edis\u202Ccount",
                "ｄｉｓｃｏｕｎｔ",
                "𝐝𝐢𝐬𝐜𝐨𝐮𝐧𝐭",
                "ⓓⓘⓢⓒⓞⓤⓝⓣ",
                "🅓🅘🅢🅒🅞🅤🅝🅣",
                "🅳🅸🆂🅲🅾🆄🅽🆃",
                "dіsсоunt",
                "disϲount",
                "dιscουnt",
                "ᴅɪꜱᴄᴏᴜɴᴛ",
                "d\u0336i\u0336s\u0336count",
                "díscòunt",
                "d i s c o u n t",
                "d-i-s-c-o-u-n-t",
                "D.I.S.C.O.U.N.T",
                "dis\uDB40\uDC41count"
            })
    void readsAWordWhateverItIsDressedIn(String dressed) {
        assertThat(PlainText.folded(dressed)).isEqualTo("discount");
    }

    @ParameterizedTest
    @CsvSource({"٥٠٪,50%", "५०%,50%", "５０％,50%", "𝟓𝟎%,50%", "⑤⓪,50"})
    void readsEveryDigit(String digits, String plain) {
        assertThat(PlainText.of(digits)).isEqualTo(plain);
    }

    @Test
    void hasOneFormForQuotesDashesSpacesAndLineBreaks() {
        assertThat(PlainText.of("“a”\u00A0‘b’ –\t—\r\nc\u2028d\u0085e")).isEqualTo("\"a\" 'b' - -\nc\nd\ne");
    }

    @Test
    void leavesOrdinaryTextAsItIs() {
        var text = "Seán O'Brien, Müller GmbH & Co. KG: I am at 3 p.m. in \"Łódź\".\nA - B";
        assertThat(PlainText.of(text)).isEqualTo(text);
    }

    @Test
    void tellsLettersOfOtherAlphabets() {
        assertThat(PlainText.foreignLetters("Müller, Łódź, señor, Åse")).isEmpty();
        assertThat(PlainText.foreignLetters("dіscоunt")).isEqualTo("іо");
        assertThat(PlainText.foreignLetters("割引 ɑ")).isEqualTo("割引ɑ");
    }
}
