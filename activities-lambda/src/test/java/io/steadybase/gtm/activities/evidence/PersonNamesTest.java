package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PersonNamesTest {
    @ParameterizedTest
    @CsvSource({
        "With Maria Lopez we agreed,Maria Lopez",
        "Maria Lopez agreed,Maria Lopez",
        "as Moses Frase told you,Moses Frase",
        "as John Q. Public said,John Q. Public",
        "ask Jean-Luc Picard,Jean-Luc Picard",
        "ask Seán O'Brien,Seán O'Brien",
        "ask Mr. Smith,Mr. Smith",
        "ask Dr Wu,Dr Wu",
        "ask Frau Müller,Frau Müller",
        "ask MARIA LOPEZ-SANTOS,Maria Lopez Santos",
        "ask thorsten brandauer about it,thorsten brandauer",
        "ask Maria about it,Maria",
        "the Lopez team,Lopez"
    })
    void findsSomebodyElse(String sentence, String name) {
        assertThat(PersonNames.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .containsExactly("outreach must name nobody but the contact, got " + name);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Thank you, Ines Okafor.",
                "Dear Ms. Okafor, thank you.",
                "As Head of Sales Operations you know.",
                "Would Tuesday or Wednesday suit?",
                "For Kan-code, GTX Plus Pro is the largest.",
                "Your office in United States and one in South Korea.",
                "Acme Corporation is your parent.",
                "On Monday Kan-code starts.",
                "Our Customer Success team helps.",
                "New Zealand is next.",
                "We can meet on Microsoft Teams.",
                "The next step is GTX Pro.",
                "Is Zephyr Quanta the right one?"
            })
    void letsTheContactAndWhatIsNoPersonPass(String sentence) {
        assertThat(PersonNames.objections(Drafts.saying(sentence), Drafts.SOURCES))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maria", "maria", "MARIA", "lopez"})
    void findsSomebodyFromASourceInWhateverLetters(String name) {
        assertThat(PersonNames.objections(Drafts.saying("We could involve " + name + "."), Drafts.SOURCES))
                .hasSize(1);
    }

    @Test
    void letsTheSignerSignAndBeNamedNowhereElse() {
        assertThat(PersonNames.objections(Drafts.good(), Drafts.SOURCES)).isEmpty();
        assertThat(PersonNames.objections(Drafts.saying("Darcel Schlecht looks after you."), Drafts.SOURCES))
                .containsExactly("outreach must name nobody but the contact, got Darcel Schlecht");
    }

    @Test
    void takesNoLongLastLineForASignature() {
        var body = "Hi Ines,\n\nBest regards,\nMaria Lopez will call you about it next week";
        assertThat(PersonNames.objections(Drafts.of("Hi", body), List.of()))
                .containsExactly("outreach must name nobody but the contact, got Maria Lopez");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Hi Maria,", "Dear Maria and team,", "Hello Mr. Smith,", "Good morning Moses,"})
    void greetsNobodyButTheContact(String greeting) {
        var draft = Drafts.of("Hi", Drafts.GOOD_BODY.replace("Hi Ines,", greeting));
        assertThat(PersonNames.objections(draft, List.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hi Ines,",
                "Dear Ines Okafor,",
                "Dear Ms. Okafor,",
                "Hello team,",
                "Hi Kan-code team,",
                "Hi there,",
                "Good morning,",
                "Hello,"
            })
    void greetsTheContactOrTheTeam(String greeting) {
        var draft = Drafts.of("Hi", Drafts.GOOD_BODY.replace("Hi Ines,", greeting));
        assertThat(PersonNames.objections(draft, List.of())).isEmpty();
    }
}
