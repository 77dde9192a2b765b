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
        assertThat(objections("at list price", "crm/kan-code/open-pipeline")).isNotEmpty();
        assertThat(objections("53,453 USD", "crm/kan-code/open-pipeline"))
                .contains("claim must be a statement of at least 3 words, got \"53,453 USD\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12 open opportunities worth 53,453 USD | crm/kan-code/open-pipeline",
                "eleven open opportunities worth 54,000 USD | crm/kan-code/open-pipeline",
                "11 closed opportunities worth 53,453 USD | crm/kan-code/open-pipeline",
                "11 open opportunities worth 53,453 EUR | crm/kan-code/open-pipeline",
                "11 open opportunities worth €53,453 | crm/kan-code/open-pipeline",
                "11 open opportunities worth 53,453 USD at half the list price | crm/kan-code/open-pipeline",
                "open opportunities worth 53,453 USD | crm/kan-code/open-pipeline",
                "opportunities worth 53,453 USD | crm/kan-code/open-pipeline",
                "worth 53,453 USD at list price | crm/kan-code/open-pipeline",
                "53,453 open opportunities worth 11 USD | crm/kan-code/open-pipeline",
                "you have bought from us | crm/kan-code/won-deals",
                "you have not yet bought | crm/kan-code/won-deals",
                "you set aside 40,000 USD until the end of March | call/C-17/1",
                "you have set aside 40,000 USD for this until the end of June | call/C-17/1",
                "you have set aside 40,000 USD for this | call/C-17/1",
                "you have not set aside 40,000 USD for this until the end of March | call/C-17/1",
                "We have set aside 40,000 USD for this until the end of March | call/C-17/1",
                "they have set aside 40,000 USD for this until the end of March | call/C-17/1",
                "you have budget for 50,000 USD | call/C-18/1",
                "have budget for 50,000 USD | call/C-18/1",
                "you are able to sign | call/C-18/2",
                "you will sign in June | call/C-18/3",
                "you will sign in June if the test works | call/C-18/4",
                "you will lose 300 of 20 pumps | call/C-18/5",
                "you have money | call/C-18/6",
                "you need batteries that last | call/C-18/7",
                "you want to roll it out | call/C-18/8",
                "the vendor is reliable | call/C-18/9",
                "offered you 20,000 USD | call/C-18/10",
                "you are happy with us | call/C-18/11"
            })
    void letsAClaimSayNothingElse(String claim, String source) {
        assertThat(objections(claim, source)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "eleven open opportunities worth 53453 USD | crm/kan-code/open-pipeline",
                "Kan-code has 11 open opportunities worth $53,453 | crm/kan-code/open-pipeline",
                "you've 11 open opportunities | crm/kan-code/open-pipeline",
                "you have set aside 40,000.00 USD for this until the end of March | call/C-17/1",
                "Kan-code has set aside $40,000 for this until the end of March | call/C-17/1",
                "you have not bought from us yet | crm/kan-code/won-deals",
                "you haven't bought from us yet | crm/kan-code/won-deals",
                "your largest open opportunity in GTX Pro | crm/kan-code/largest-open",
                "a company in software | crm/kan-code/sector",
                "your largest open opportunity in Beacon 500 | crm/kan-code/last",
                "you do not have budget for 50,000 USD | call/C-18/1",
                "you are unable to sign | call/C-18/2",
                "you will sign in June unless the test fails | call/C-18/4",
                "another vendor offered you 20,000 USD | call/C-18/10"
            })
    void letsTheSameInOtherFormsPass(String claim, String source) {
        assertThat(objections(claim, source)).isEmpty();
    }

    @Test
    void letsAFindingBeQuotedAsItWasSaid() {
        var claim = new Claim("We have set aside 40,000 USD for this until the end of March", "call/C-17/1");
        assertThat(objections("You said: “" + claim.text() + ".”", claim)).isEmpty();
        assertThat(objections("You know: " + claim.text() + ".", claim)).hasSize(1);
    }

    @Test
    void saysWhatIsMissing() {
        assertThat(objections("you have set aside 40,000 USD for this", "call/C-17/1"))
                .containsExactly(
                        "claim must keep [until] of call/C-17/1, got \"you have set aside 40,000 USD for this\"");
        assertThat(objections("you have set aside plenty", "call/C-17/1"))
                .contains("claim must be a statement of call/C-17/1 word for word, turned to the reader or in quotation"
                        + " marks, got \"you have set aside plenty\"");
    }
}
