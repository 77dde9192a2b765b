package io.steadybase.gtm.onboarding;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM knows of a client that is taken on board.
 *
 * @param sector in lower case, e.g. {@code medical}
 * @param country where its office is, null if the CRM does not know it
 * @param contact whom the welcome message addresses, null if the CRM has nobody who may be written to
 * @param optedOut how many of its contacts do not want to be written to
 * @param owner in whose name the welcome message goes out
 * @param facts profile, deal history and engagement in single sentences
 */
public record OnboardingAccount(
        String accountId,
        String name,
        String sector,
        @Nullable String country,
        @Nullable Contact contact,
        int optedOut,
        String owner,
        List<Fact> facts) {
    public OnboardingAccount {
        facts = List.copyOf(facts);
    }

    /** Why nobody can be written to, for a reader; only where there is no {@link #contact}. */
    public String noContact() {
        return optedOut == 0
                ? "the CRM has no contact of %s".formatted(name)
                : "every contact of %s has opted out of being written to".formatted(name);
    }
}
