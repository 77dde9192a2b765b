package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rules for a text to a customer that speaks of what we will do, and so has no facts to cite.
 *
 * @param accountName may stand in it whatever it reads as
 * @param contact the only person who may be named, null for nobody
 * @param subject one line
 */
public record CustomerText(String accountName, @Nullable Contact contact, String subject, String body) {
    private static final List<OutreachRule> OF_MESSAGES = List.of(
            OutreachForm::objections,
            DraftLanguage::objections,
            ModelOrders::objections,
            PricePromises::objections,
            PersonalData::objections,
            PersonNames::objections);

    /** What speaks against sending it as a message, one line each; empty if nothing does. */
    public List<String> objectionsToSending() {
        return found(OF_MESSAGES.stream());
    }

    /** Discounts, and offers at a price. */
    public List<String> pricePromises() {
        return found(Stream.of(PricePromises::objections));
    }

    /** Addresses, numbers and dates of people, and private matters. */
    public List<String> personalData() {
        return found(Stream.of(PersonalData::objections));
    }

    private List<String> found(Stream<OutreachRule> rules) {
        var draft = new Draft("", accountName, contact, subject, body, List.of());
        return rules.flatMap(rule -> rule.lines(draft, List.of()).stream())
                .distinct()
                .toList();
    }
}
