package io.steadybase.gtm.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutreachTextTest {
    private static final String BODY = "Hi Ines,\n\nwould a short call suit you?\n\nBest regards,\nRosa";

    private static List<String> problems(String subject, String body) {
        return OutreachText.formProblems(subject, body, "Kan-code");
    }

    private static List<String> saying(String sentence) {
        return problems("Next steps", BODY.replace("would", sentence + " Would"));
    }

    @Test
    void letsAGoodMessagePass() {
        assertThat(problems("Next steps", BODY)).isEmpty();
        assertThat(problems("Next steps", BODY.replace("\n", "\r\n"))).isEmpty();
    }

    @Test
    void boundsSubjectAndBody() {
        assertThat(problems("x".repeat(120), "y".repeat(2_000))).isEmpty();
        assertThat(problems("x".repeat(121), "y".repeat(2_001)))
                .containsExactly(
                        "subject must be at most 120 characters, got 121",
                        "body must be at most 2000 characters, got 2001");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n ", "\u200B", "\u3164\u2800"})
    void wantsBoth(String nothing) {
        assertThat(problems(nothing, nothing)).contains("subject must not be empty", "body must not be empty");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\r\nBcc: all",
                "\nBcc: all",
                "\rBcc: all",
                "\u2028x",
                "\u0085x",
                "\u0000",
                "\u001B[2J",
                "\t",
                "\uD800"
            })
    void keepsHeadersOnOneLine(String injected) {
        assertThat(problems("Hello" + injected, BODY))
                .anyMatch(problem -> problem.startsWith("subject must hold no control characters"));
        assertThat(OutreachText.lineProblems("e-mail address", "a@b.example" + injected))
                .hasSize(1);
    }

    @Test
    void namesTheCharacterAndItsPlace() {
        assertThat(OutreachText.lineProblems("subject", "Hi\r\nBcc: all"))
                .containsExactly("subject must hold no control characters or line breaks of its own, got U+000D at 2");
        assertThat(problems("Hi", BODY + "\u200B"))
                .containsExactly("body must hold no invisible characters, got U+200B at " + BODY.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u001B[31m", "\u0007", "\r", "\u0000"})
    void keepsControlCharactersOutOfTheBody(String control) {
        assertThat(saying("a" + control + "b")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/x",
                "HTTP://evil.example",
                "www.evil.example",
                "evil.example/login",
                "evil.example",
                "bit.ly/x",
                "t.co/x",
                "ftp://evil.example",
                "ftp:evil",
                "ｅｖｉｌ．ｅｘａｍｐｌｅ",
                "evil。example",
                "ev\u200Bil.exa\u200Bmple",
                "evil\n.example/login",
                "evil.\nexample/login",
                "https://\nevil.example",
                "h t t p s ://evil",
                "evil . com",
                "evil dot com",
                "evil [dot] com/x",
                "evil(dot)example",
                "hxxp://evil",
                "javascript:alert(1)",
                "data:text/html;base64,xx",
                "mailto:bob@evil.example",
                "tel:+4930123",
                "192.168.0.1/x",
                "localhost:8080",
                "\\\\server\\share",
                "superdupersketchycorp.com",
                "suspicious.domain.security",
                "еvil.com",
                "@evil_account",
                "foo://bar"
            })
    void letsNobodyPlantALink(String link) {
        assertThat(saying("See " + link + " now."))
                .anyMatch(problem -> problem.startsWith("outreach must hold no links, got "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I can do 3 p.m. or 4.30 on Monday, e.g. at your office, i.e. in person.",
                "Acme Inc. is your parent. So is Acme Ltd. in part.",
                "We can meet and/or call. It is 24/7, a yes/no question.",
                "Your forecast: late. Data: copied by hand. Tel Aviv is next.",
                "You can reply to ines.okafor@kan-code.example at any time.",
                "Would Tuesday work... or Friday?",
                "The U.S. team agrees. Version 2.5 is fine."
            })
    void takesNoSentenceForALink(String sentence) {
        assertThat(saying(sentence)).isEmpty();
    }

    @Test
    void letsAnAccountHaveADomainForAName() {
        assertThat(OutreachText.formProblems("Booking.com: next steps", "Hello Booking.com team.", "Booking.com"))
                .isEmpty();
        assertThat(OutreachText.formProblems("Hi", "See booking.com/login or evil.booking.com.", "Booking.com"))
                .hasSize(2);
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
                "［Name］",
                "[insert date]",
                "XXX",
                "TBD",
                "TO\u200BDO",
                "INSERT NAME",
                "%FIRST_NAME%",
                "____",
                "<script>x</script>",
                "<img src=x onerror=alert(1)"
            })
    void findsWhatWasLeftToFillIn(String placeholder) {
        assertThat(saying("This is for " + placeholder + " only."))
                .anyMatch(problem -> problem.startsWith("placeholders must be filled in, got "));
    }
}
