package io.steadybase.gtm.local.command;

import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.tickets.TicketRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * What the tour asks for at each station.
 *
 * @param account the name or the id of the account that is taken on board, and that the deck and the ticket are about
 * @param ticketSla how soon the ticket must be resolved: nobody does, so that its clock runs out
 * @param decks the directory for the deck, which outlives the tour
 */
record TourPlan(String account, Duration ticketSla, Path decks) {
    /** The business id of every run of which the tour chooses it. */
    static final String ID = "demo";

    /** Who takes the client on board: not the one who looks on, since whoever asks for that may not decide on it. */
    private static final String SELLER = "Rosa Lindgren";

    private static final String USER = System.getProperty("user.name");

    String accountId() {
        return AccountId.of(account);
    }

    LeadRequest lead() {
        var attributes = Map.of(
                "origin", "Lead Add Form",
                "source", "Welingak Website",
                "secondsOnSite", "1240",
                "visits", "6",
                "occupation", "Working Professional");
        return new LeadRequest(
                ID,
                "Copperfield Software",
                new LeadContact("Noor Haddad", "Head of Facilities", null),
                attributes,
                null,
                null);
    }

    OnboardingRequest onboarding() {
        return new OnboardingRequest(accountId(), account, "enterprise", SELLER, null, null);
    }

    DrewRequest outreach() {
        return new DrewRequest("Prepare outreach for our top 3 enterprise prospects", USER, ID, null, null, null);
    }

    ContentRequest deck() {
        return new ContentRequest("qbr-deck", accountId(), null, null, ID, USER);
    }

    TicketRequest ticket() {
        return new TicketRequest(
                ID,
                "Sensors of one site are offline",
                "Since the update of the gateway this morning none of our sensors in Leipzig reports any more.",
                "P2",
                accountId(),
                null,
                null,
                ticketSla);
    }
}
