package io.steadybase.gtm.crm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AccountIdTest {
    @ParameterizedTest
    @CsvSource({
        "Acme Corporation, acme-corporation",
        "Dalt & Sons, dalt-sons",
        "--J-Texon--, j-texon",
        "'Acme, Inc.', acme-inc",
        "Zürich Café, zurich-cafe",
        "Müller Maschinenbau, muller-maschinenbau",
        "GROSSE STRASSE, grosse-strasse",
        "Große Straße, grosse-strasse",
        "Åkerlund Ⅻ, akerlund-xii",
        "Ｆｕｌｌ Width, full-width",
        "ΑΘΗΝΑ ΟΔΟΣ, αθηνα-οδοσ",
        "Αθήνα Οδός, αθηνα-οδοσ",
        "株式会社北海, 株式会社北海",
        "ООО Чайка, ооо-чайка",
        "شركة النور, شركة-النور",
        "3M, 3m"
    })
    void makesAnIdOfAName(String name, String id) {
        assertThat(AccountId.of(name)).isEqualTo(id);
    }

    @ParameterizedTest
    @CsvSource({"ガス, カス", "Чайка, Чаика", "की, का", "日本 1, 日本 2", "★, ☆", "!!, ??"})
    void tellsNamesOfOtherScriptsApart(String one, String other) {
        assertThat(AccountId.of(one)).isNotEqualTo(AccountId.of(other));
    }

    @Test
    void givesANameOfSignsOnlyAnIdOfItsOwn() {
        assertThat(AccountId.of("!!")).matches("account-[0-9a-f]{12}");
        assertThat(AccountId.of(" !! ")).isEqualTo(AccountId.of("!!"));
    }

    @Test
    void keepsLongNamesApartAndTheirIdsShort() {
        var one = AccountId.of("Northern ".repeat(600) + "A");
        var other = AccountId.of("Northern ".repeat(600) + "B");

        assertThat(List.of(one, other)).doesNotHaveDuplicates().allSatisfy(id -> {
            assertThat(id).startsWith("northern-northern-").hasSizeLessThanOrEqualTo(AccountId.MAX_LENGTH);
            assertThat(AccountId.of(id)).isEqualTo(id);
        });
        assertThat(AccountId.of("𠮷".repeat(90))).doesNotMatch(".*[\\uD800-\\uDBFF]-.*");
    }

    @Test
    void doesNotSeeWhatNobodySees() {
        assertThat(AccountId.of("Ac\u00ADme\u200B")).isEqualTo("acme");
        assertThat(AccountId.of("葛\uDB40\uDD00城")).isEqualTo(AccountId.of("葛城"));
        assertThat(AccountId.of("\u2764\uFE0F"))
                .isEqualTo(AccountId.of("\u2764\uFE0F"))
                .startsWith("account-");
    }

    /** Whoever has an id may ask with it. */
    @Test
    void givesEveryIdItself() {
        var letters = IntStream.rangeClosed(1, 0xFFFF)
                .filter(code -> !Character.isSurrogate((char) code) && !Character.isWhitespace(code))
                .mapToObj(code -> "a" + Character.toString(code) + "e\u0301" + Character.toString(code));

        assertThat(letters.map(AccountId::of).filter(id -> !AccountId.of(id).equals(id)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t\n"})
    void refusesABlankName(String name) {
        assertThatThrownBy(() -> AccountId.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("account name must not be blank");
    }
}
