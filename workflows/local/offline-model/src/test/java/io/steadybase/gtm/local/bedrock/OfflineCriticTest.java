package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class OfflineCriticTest {
    private static final String GOOD = "Hi Ines,\n\nKan-code has 11 open opportunities with us. " + "word ".repeat(60)
            + "\n\nWould a short call suit you?\n\nBest regards,\nDarcel Schlecht";
    private static final String CLAIM = "has 11 open opportunities";

    private static List<String> objections(String body, String... claims) {
        return new OfflineCritic()
                .answer(Questions.critique(body, claims))
                .path("objections")
                .valueStream()
                .map(node -> node.asText())
                .toList();
    }

    @Test
    void letsAGoodDraftPass() {
        assertThat(objections(GOOD, CLAIM)).isEmpty();
    }

    @Test
    void objectsToALongDraft() {
        assertThat(objections(GOOD.replace("with us. ", "with us. " + "more ".repeat(120)), CLAIM))
                .containsExactly("It is too long: cut it from 195 to at most 150 words.");
    }

    @Test
    void objectsToAThinDraft() {
        assertThat(objections("Kan-code has 11 open opportunities. Shall we talk?", CLAIM))
                .containsExactly("It is too thin: say in 90 to 150 words, not 8, why this account should answer.");
    }

    @Test
    void objectsToADraftWithoutANextStep() {
        assertThat(objections(GOOD.replace("Would a short call suit you?", "All the best to you."), CLAIM))
                .containsExactly("It has no call to action: end with one clear question or proposal for a next step.");
    }

    @Test
    void objectsToADraftForAnybody() {
        assertThat(objections(GOOD))
                .containsExactly(
                        "It has no account-specific fact: build it on what the account said or on what the CRM knows of it.");
    }

    @Test
    void objectsToPressureFlatteryAndRepetition() {
        var loud = GOOD.replaceFirst(
                "word word", "This is an amazing offer so act now. This is an amazing offer so act now. word");
        assertThat(objections(loud, CLAIM))
                .containsExactly(
                        "It says the same sentence twice: say it once.",
                        "It is pushy: leave out the pressure and the exclamation marks.",
                        "It flatters: say something useful instead.");
    }
}
