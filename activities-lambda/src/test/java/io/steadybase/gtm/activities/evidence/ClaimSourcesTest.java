package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft.Claim;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimSourcesTest {
    private static List<String> objections(String body, Claim... claims) {
        return ClaimSources.objections(Drafts.of("Hi", body, claims), Drafts.SOURCES);
    }

    private static List<String> objections(String claim, String source) {
        return objections("It is so that " + claim + ".", new Claim(claim, source));
    }

    @Test
    void wantsAClaimAtAll() {
        assertThat(objections("Nice weather."))
                .containsExactly("draft must claim at least one fact of the account, got none");
    }

    @Test
    void wantsAKnownSource() {
        assertThat(objections("11 open opportunities", "crm/acme/open-pipeline"))
                .containsExactly(
                        "claim must cite a known source, got crm/acme/open-pipeline for \"11 open opportunities\"");
    }

    @Test
    void wantsTheClaimInTheBody() {
        assertThat(objections("Nothing here.", Drafts.PIPELINE))
                .containsExactly(
                        "claim must stand in the body word for word, got \"11 open opportunities worth 53,453 USD\"");
    }

    @Test
    void findsAClaimAcrossLinesCaseAndQuotes() {
        assertThat(objections(
                        "You’ve 11 OPEN\n  opportunities here.",
                        new Claim("you've 11 open opportunities", "crm/kan-code/open-pipeline")))
                .isEmpty();
    }

    @Test
    void refusesAClaimThatSaysNothing() {
        assertThat(objections("53,453 USD", "crm/kan-code/open-pipeline"))
                .containsExactly("claim must be a statement of at least 3 words, got \"53,453 USD\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 open opportunities worth 53,453 USD | crm/kan-code/open-pipeline | numbers | 12",
                "eleven open opportunities worth 54,000 USD | crm/kan-code/open-pipeline | numbers | 54000",
                "11 closed opportunities worth 53,453 USD | crm/kan-code/open-pipeline | words | closed",
                "11 open opportunities worth 53,453 EUR | crm/kan-code/open-pipeline | words | eur",
                "11 open opportunities worth €53,453 | crm/kan-code/open-pipeline | words | eur",
                "you set aside 40,000 USD until the end of June | call/C-17/1 | words | june",
                "you approved 40,000 USD for this | call/C-17/1 | words | approved"
            })
    void wantsEveryNumberAndWordFromTheSource(String claim, String source, String what, String missing) {
        assertThat(objections(claim, source))
                .containsExactly("claim must have its " + what + " from " + source + ", got [" + missing + "] in \""
                        + claim + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eleven open opportunities worth 53453 USD | crm/kan-code/open-pipeline",
                "one of the 11 open opportunities | crm/kan-code/open-pipeline",
                "Kan-code's open opportunities worth $53,453 | crm/kan-code/open-pipeline",
                "you have set aside 40,000.00 USD until the end of March | call/C-17/1",
                "you told us that you have set aside 40,000 USD for this | call/C-17/1",
                "you have not bought from us yet | crm/kan-code/won-deals",
                "Ines, your largest open opportunity is GTX Pro | crm/kan-code/largest-open"
            })
    void letsTheSameInOtherFormsPass(String claim, String source) {
        assertThat(objections(claim, source)).isEmpty();
    }

    @Test
    void keepsADenial() {
        assertThat(objections("you have bought from us", "crm/kan-code/won-deals"))
                .containsExactly(
                        "claim must keep the denial of crm/kan-code/won-deals, got \"you have bought from us\"");
    }
}
