package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/** Drafts to Kan-code, whose facts and findings are these. */
public final class Drafts {
    public static final Contact CONTACT =
            new Contact("Ines Okafor", "Head of Sales Operations", "ines.okafor@kan-code.example");

    public static final List<Fact> SOURCES = List.of(
            new Fact(
                    "crm/kan-code/open-pipeline", "Kan-code has 11 open opportunities worth 53,453 USD at list price."),
            new Fact("crm/kan-code/won-deals", "Kan-code has not bought from us yet."),
            new Fact("crm/kan-code/sector", "Kan-code is a company in software with its office in United States."),
            new Fact(
                    "crm/kan-code/largest-open",
                    "Kan-code has its largest open opportunity in GTX Pro, list price 4,821 USD."),
            new Fact("crm/kan-code/owner", "Kan-code is looked after by Darcel Schlecht (East)."),
            new Fact("crm/kan-code/last-won", "Kan-code last bought on 2026-06-01: Zephyr Quanta."),
            new Fact(
                    "crm/kan-code/last",
                    "Kan-code has its largest open opportunity in Beacon 500, list price 4,821 USD."),
            new Fact("call/C-17/1", "We have set aside 40,000 USD for this until the end of March."),
            new Fact("call/C-17/2", "Maria Lopez from procurement signs everything."),
            new Fact("call/C-18/1", "We do not have budget for 50,000 USD."),
            new Fact("call/C-18/2", "We are unable to sign."),
            new Fact("call/C-18/3", "If the test works we will sign in June."),
            new Fact("call/C-18/4", "We will sign in June unless the test fails."),
            new Fact("call/C-18/5", "We will lose 20 of 300 pumps."),
            new Fact("call/C-18/6", "We have money problems."),
            new Fact("call/C-18/7", "I doubt we need batteries that last."),
            new Fact("call/C-18/8", "We would like to roll it out, but nobody wants to."),
            new Fact("call/C-18/9", "The other vendor is reliable."),
            new Fact("call/C-18/10", "Another vendor offered us 20,000 USD."),
            new Fact("call/C-18/11", "Our facilities people are hardly happy with you."));

    public static final Claim PIPELINE =
            new Claim("11 open opportunities worth 53,453 USD", "crm/kan-code/open-pipeline");
    public static final Claim BUDGET =
            new Claim("you have set aside 40,000 USD for this until the end of March", "call/C-17/1");

    public static final String GOOD_BODY = """
            Hi Ines,

            On our last call you told us that you have set aside 40,000 USD for this until the end of March.
            We are talking about 11 open opportunities worth 53,453 USD, and I would like to help you get the first of them done.

            Would a short call next week suit you?

            Best regards,
            Darcel Schlecht""";

    private Drafts() {}

    public static Draft good() {
        return of("Kan-code: getting it done in time", GOOD_BODY, PIPELINE, BUDGET);
    }

    /** With one claim that holds, so that only what the text adds can be wrong. */
    public static Draft saying(String sentence) {
        return of(
                "Next steps",
                GOOD_BODY.replace("Would a short call", sentence + "\n\nWould a short call"),
                PIPELINE,
                BUDGET);
    }

    public static Draft of(String subject, String body, Claim... claims) {
        return new Draft("kan-code", "Kan-code", CONTACT, subject, body, List.of(claims));
    }

    public static List<String> objections(Draft draft) {
        return OutreachRules.objections(draft, SOURCES);
    }
}
