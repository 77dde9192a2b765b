package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.OutreachText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutreachFormTest {
    @Test
    void wantsASubject() {
        assertThat(Drafts.objections(Drafts.of(" ", Drafts.GOOD_BODY, Drafts.PIPELINE, Drafts.BUDGET)))
                .containsExactly("subject must not be empty");
    }

    @Test
    void boundsTheSubject() {
        var claims = new Draft.Claim[] {Drafts.PIPELINE, Drafts.BUDGET};
        assertThat(Drafts.objections(Drafts.of("x".repeat(120), Drafts.GOOD_BODY, claims)))
                .isEmpty();
        assertThat(Drafts.objections(Drafts.of("x".repeat(121), Drafts.GOOD_BODY, claims)))
                .containsExactly("subject must be at most 120 characters, got 121");
    }

    @Test
    void wantsTheSubjectOnOneLine() {
        assertThat(Drafts.objections(Drafts.of("Next\nBcc: all", Drafts.GOOD_BODY, Drafts.PIPELINE, Drafts.BUDGET)))
                .containsExactly("subject must hold no control characters or line breaks of its own, got U+000A at 4");
    }

    @Test
    void boundsTheBody() {
        int room = OutreachText.MAX_BODY - Drafts.saying("").body().length();
        assertThat(Drafts.objections(Drafts.saying("x".repeat(room)))).isEmpty();
        assertThat(Drafts.objections(Drafts.saying("x".repeat(room + 1))))
                .containsExactly("body must be at most 2000 characters, got 2001");
    }

    @Test
    void wantsABody() {
        assertThat(Drafts.objections(Drafts.of("Next steps", " \n"))).contains("body must not be empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<name>",
                "<your company>",
                "{{contact.first}}",
                "{name}",
                "${name}",
                "[Name]",
                "[insert date]",
                "XXX",
                "TBD",
                "INSERT NAME"
            })
    void findsWhatWasLeftToFillIn(String placeholder) {
        assertThat(Drafts.objections(Drafts.saying("this is for " + placeholder + " only")))
                .contains("placeholders must be filled in, got " + placeholder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/x", "HTTP://evil.example", "www.evil.example"})
    void letsNobodyPlantALink(String link) {
        assertThat(Drafts.objections(Drafts.saying("see " + link)))
                .contains("outreach must hold no links, got " + link);
    }
}
