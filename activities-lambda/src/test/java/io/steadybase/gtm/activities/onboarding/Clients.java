package io.steadybase.gtm.activities.onboarding;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A client against which no policy has anything, and what its proposal could say. */
final class Clients {
    static final Contact INES = new Contact("Ines Okafor", "CIO", "ines@kan-code.example");
    static final Finding PAIN =
            new Finding(FindingKind.PAIN, new Fact("call/C-1/1", "Our forecasts are late every quarter."));
    static final Welcome WELCOME =
            new Welcome("Welcome aboard", "Hi Ines,\n\nwe look forward to working with you. When may we talk?");
    static final Proposal PROPOSAL = proposal(List.of("Everybody has signed in."), 14, WELCOME);

    private Clients() {}

    static OnboardingAccount of(String sector, @Nullable String country, @Nullable Contact contact, int optedOut) {
        var facts = List.of(new Fact("crm/kan-code/sector", "Kan-code is a company in " + sector + "."));
        return new OnboardingAccount(
                "kan-code", "Kan-code", sector, country, contact, optedOut, "Darcel Schlecht", facts);
    }

    static OnboardingAccount harmless() {
        return of("software", "United States", INES, 0);
    }

    static Proposal proposal(List<String> criteria, int lastDay, Welcome welcome) {
        return new Proposal(
                "standard-smb",
                "Live within two weeks.",
                List.of(new Milestone("Go live", lastDay, criteria)),
                List.of(
                        new TimelineEntry(1, "Kickoff", "Onboarding manager"),
                        new TimelineEntry(lastDay, "Go live", "Client")),
                List.of(new Resource("Onboarding manager", "Leads the onboarding.")),
                List.of(new Risk("Nobody has time.", "Ask early.")),
                welcome);
    }
}
