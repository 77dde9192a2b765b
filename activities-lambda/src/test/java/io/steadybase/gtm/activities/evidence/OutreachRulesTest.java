package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutreachRulesTest {
    @Test
    void letsAGoodDraftPass() {
        assertThat(Drafts.objections(Drafts.good())).isEmpty();
    }

    @Test
    void letsADraftWithoutAContactPass() {
        var body = Drafts.GOOD_BODY.replace("Hi Ines", "Hello Kan-code team");
        var draft = new Draft(
                "kan-code", "Kan-code", null, "Next steps", body, Drafts.good().claims());
        assertThat(Drafts.objections(draft)).isEmpty();
    }

    @Test
    void gathersTheObjectionsOfAllRules() {
        var draft = Drafts.of("", "Dear [Name], we give you 20% off. Call +49 30 1234567.");
        assertThat(Drafts.objections(draft))
                .containsExactly(
                        "subject must not be empty",
                        "placeholders must be filled in, got [Name]",
                        "outreach must promise no discount or price, got \"20% off\"",
                        "outreach must hold no phone numbers, got +49 30 1234567",
                        "outreach must name nobody but the contact, got [Name]",
                        "draft must claim at least one fact of the account, got none",
                        "figure must be part of a claim, got 20% in the body",
                        "figure must be part of a claim, got 49 in the body",
                        "figure must be part of a claim, got 30 in the body",
                        "figure must be part of a claim, got 1234567 in the body");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Discount Tire",
                "Best Price Markets",
                "Free Range Foods",
                "Studio 54",
                "Booking.com",
                "Maria Lopez Bakery"
            })
    void letsAnAccountHaveAnyName(String name) {
        var body = Drafts.GOOD_BODY.replace("On our last call", name + " comes first. On our last call");
        var draft = new Draft(
                "kan-code",
                name,
                Drafts.CONTACT,
                name + ": next steps",
                body,
                Drafts.good().claims());
        var sources = Drafts.SOURCES.stream()
                .map(source -> new Fact(source.id(), source.text().replace("Kan-code", name)))
                .toList();
        assertThat(OutreachRules.objections(draft, sources)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"50% discount for all", "You get a discount. Call now", "<b>Free</b>"})
    void exemptsNoNameThatIsAnOffer(String name) {
        var body = Drafts.GOOD_BODY.replace("On our last call", name + " comes first. On our last call");
        var draft = new Draft(
                "kan-code",
                name,
                Drafts.CONTACT,
                "Next steps",
                body,
                Drafts.good().claims());
        assertThat(Drafts.objections(draft)).isNotEmpty();
    }

    @Test
    void keepsAContactsAddressFromBecomingAHeader() {
        var contact = new Contact("Ines Okafor", "COO", "ines@kan-code.example\r\nBcc: all@evil.example");
        var good = Drafts.good();
        assertThat(Drafts.objections(
                        new Draft("kan-code", "Kan-code", contact, good.subject(), good.body(), good.claims())))
                .contains("the contact's e-mail address must hold no control characters or line breaks of its own, got"
                        + " U+000D at 21");
    }
}
