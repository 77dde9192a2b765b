package io.steadybase.gtm.activities.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PersonalDataTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "write to maria.lopez@kan-code.example",
                "write to m+x@mail.example.org now",
                "write to bob at example dot com",
                "write to bob (at) example.com",
                "call me on zero one seven two four four five six",
                "call ٠١٧٢٤٤٥٦٧٨٩",
                "her salary is known",
                "to the account US133000000121212121212",
                "call +49 30 1234567",
                "call (415) 555-0123",
                "call 555-0123",
                "call 415-555-0123",
                "call 415.555.0123",
                "call 00493012345678",
                "call +14155550123",
                "we are at 12 Main Street",
                "we are at 1600 Old Mill Road",
                "we are at Hauptstraße 5",
                "send it to P.O. Box 77",
                "her date of birth is known",
                "he was born on a Monday",
                "happy birthday to your boss",
                "DOB is on file",
                "SSN 123-45-6789",
                "IBAN DE89 3704 0044 0532 0130 00",
                "card 4111 1111 1111 1111",
            })
    void findsIt(String sentence) {
        assertThat(PersonalData.objections(Drafts.saying(sentence), List.of())).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ask at ines.okafor@kan-code.example or Ines.Okafor@KAN-CODE.example",
                "worth 53,453 USD",
                "worth 1,234,567,890 USD",
                "worth 11698.03 million USD",
                "since 2017-03-11",
                "since 11/3/2017",
                "from 2016-2017 on",
                "in 2016 and 2017",
                "34,288 employees and 11 deals",
                "the GTK 500 line",
                "born out of a need",
                "7 days a week, 24/7",
            })
    void letsOtherFiguresAndTheContactsOwnAddressPass(String sentence) {
        assertThat(PersonalData.objections(Drafts.saying(sentence), List.of())).isEmpty();
    }

    @Test
    void allowsNoAddressWhereThereIsNoContact() {
        var draft = new Draft("kan-code", "Kan-code", null, "Hi", "ask ines.okafor@kan-code.example", List.of());
        assertThat(PersonalData.objections(draft, List.of()))
                .containsExactly(
                        "outreach must hold no e-mail addresses other than the contact's, got ines.okafor@kan-code.example");
    }
}
