package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft;
import org.junit.jupiter.api.Test;

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
                        "outreach must promise no discount or price, got \"% off\"",
                        "outreach must hold no phone numbers, got +49 30 1234567",
                        "outreach must name nobody but the contact, got [Name]",
                        "draft must claim at least one fact of the account, got none",
                        "figure must be part of a claim, got 20% in the body",
                        "figure must be part of a claim, got 49 in the body",
                        "figure must be part of a claim, got 30 in the body",
                        "figure must be part of a claim, got 1234567. in the body");
    }
}
