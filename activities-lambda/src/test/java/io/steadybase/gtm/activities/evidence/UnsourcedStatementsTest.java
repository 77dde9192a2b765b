package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsourcedStatementsTest {
    private static final String CLAIM = "you have set aside 40,000 USD for this until the end of March";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Your CFO told us that she is leaving.",
                "You have agreed to buy.",
                "Your team lost three days.",
                "Kan-code is moving.",
                "Kan-code's forecast was wrong.",
                "Our customers saved a third.",
                "We helped a company of your size.",
                "As agreed, we begin soon.",
                "One more thing: your plant was closed."
            })
    void objectsToAStatementOutsideOfClaims(String sentence) {
        assertThat(UnsourcedStatements.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .hasSize(1)
                .allMatch(objection -> objection.startsWith("statement must be part of a claim, got "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "It is not true that " + CLAIM + ".",
                "If it helps, " + CLAIM + ".",
                "Your rival told us that " + CLAIM + ".",
                "You lost it because " + CLAIM + "."
            })
    void objectsToWhatTurnsAClaimAround(String sentence) {
        var draft = Drafts.of("Next", sentence, Drafts.BUDGET);
        assertThat(UnsourcedStatements.objections(draft, Drafts.SOURCES)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "You told us that " + CLAIM + ".",
                "Your side also said: " + CLAIM + ".",
                "Good to hear that " + CLAIM + "."
            })
    void letsAClaimBeIntroduced(String sentence) {
        var draft = Drafts.of("Next", sentence, Drafts.BUDGET);
        assertThat(UnsourcedStatements.objections(draft, Drafts.SOURCES)).isEmpty();
    }

    @Test
    void showsWhatMayBeOne() {
        assertThat(OutreachRules.warnings(Drafts.saying("You need more time for it."), Drafts.SOURCES))
                .containsExactly("may state something that no source says: \"You need more time for it.\"");
    }
}
