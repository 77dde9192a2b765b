package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All rules together, sentence by sentence. */
class OutreachSentencesTest {
    @ParameterizedTest
    @MethodSource("io.steadybase.gtm.activities.evidence.Sentences#good")
    void refusesNoGoodSentence(String sentence) {
        assertThat(Drafts.objections(Drafts.saying(sentence))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("io.steadybase.gtm.activities.evidence.Sentences#attacks")
    void stopsOrShowsWhatAMisledModelCouldWrite(String sentence) {
        var draft = Drafts.saying(sentence);
        assertThat(Drafts.objections(draft).isEmpty()
                        && OutreachRules.warnings(draft, Drafts.SOURCES).isEmpty())
                .isFalse();
    }
}
