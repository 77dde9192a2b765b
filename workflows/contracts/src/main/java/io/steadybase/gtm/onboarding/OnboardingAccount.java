package io.steadybase.gtm.onboarding;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the CRM knows of a client that is taken on board.
 *
 * @param company what kind of company it is; its fields stand beside the others in JSON
 * @param contact whom the welcome message addresses, null if the CRM has nobody who may be written to
 * @param optedOut how many of its contacts do not want to be written to
 * @param owner in whose name the welcome message goes out
 * @param facts profile, deal history and engagement in single sentences
 */
public record OnboardingAccount(
        String accountId,
        String name,
        @JsonUnwrapped Company company,
        @Nullable Contact contact,
        int optedOut,
        String owner,
        List<Fact> facts) {
    public OnboardingAccount {
        facts = List.copyOf(facts);
    }

    /** A client of a segment that is not known. */
    public OnboardingAccount(
            String accountId,
            String name,
            String sector,
            @Nullable String country,
            @Nullable Contact contact,
            int optedOut,
            String owner,
            List<Fact> facts) {
        this(accountId, name, new Company(sector, country, null), contact, optedOut, owner, facts);
    }

    /**
     * What kind of company a client is.
     *
     * @param sector in lower case, e.g. {@code medical}
     * @param country where its office is, null if the CRM does not know it
     * @param segment by its employees, e.g. {@code enterprise}; null if the CRM does not know them
     */
    public record Company(
            String sector,
            @Nullable String country,
            @Nullable String segment) {}

    /** In lower case, e.g. {@code medical}. */
    public String sector() {
        return company.sector();
    }

    /** Where its office is, null if the CRM does not know it. */
    public @Nullable String country() {
        return company.country();
    }

    /** Whether the CRM has it among the strategic accounts, whatever the request says. */
    public boolean strategic() {
        return Tier.ENTERPRISE.label().equals(company.segment());
    }

    /** Why nobody can be written to, for a reader; only where there is no {@link #contact}. */
    public String noContact() {
        return optedOut == 0
                ? "the CRM has no contact of %s".formatted(name)
                : "every contact of %s has opted out of being written to".formatted(name);
    }
}
