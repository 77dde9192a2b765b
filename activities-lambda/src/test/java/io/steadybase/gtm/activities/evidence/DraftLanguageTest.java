package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftLanguageTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sie erhalten zwanzig Prozent Rabatt auf alles.",
                "Nous vous offrons une remise de vingt pour cent.",
                "Le ofrecemos un descuento del veinte por ciento.",
                "Gratis für Sie.",
                "Wij geven u in week vier een korting."
            })
    void refusesAnotherLanguage(String sentence) {
        assertThat(DraftLanguage.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .containsExactly("outreach must be in English, got \"" + sentence + "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"すべて半額にします。", "Мы даём вам скидку.", "You get a dіscоunt.", "You get a ɡift."})
    void refusesLettersThatAreNotLatinOrOnlyLookIt(String sentence) {
        assertThat(DraftLanguage.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .anyMatch(objection -> objection.startsWith("outreach must be in Latin letters, got "));
    }

    @Test
    void refusesAQuotationInAnotherLanguage() {
        var claim = new Claim("Wir haben dafür vierzigtausend Euro zurückgelegt", "call/C-1/1");
        var body = Drafts.saying("You told us: \"" + claim.text() + "\", and I will be glad to help you with it.")
                .body();
        assertThat(DraftLanguage.objections(Drafts.of("Hi", body, claim), List.of()))
                .contains("outreach must be in English, got \"" + claim.text() + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you, José Ångström.",
                "We meet at the café in Łódź.",
                "Kan-code, Kan-code, Kan-code and Kan-code."
            })
    void letsNamesAndAccentsPass(String sentence) {
        assertThat(DraftLanguage.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .isEmpty();
    }
}
