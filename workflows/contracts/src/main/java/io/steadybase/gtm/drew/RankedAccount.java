package io.steadybase.gtm.drew;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An account with its place in the ranking and what the CRM knows of it.
 *
 * @param rank from 1
 * @param owner the sales agent with most of its open opportunities
 * @param contact null if the CRM has none
 * @param facts what a draft may claim, each with the id to cite
 */
public record RankedAccount(
        int rank,
        String accountId,
        String name,
        AccountScore score,
        String owner,
        @Nullable Contact contact,
        List<Fact> facts) {
    public RankedAccount {
        facts = List.copyOf(facts);
    }
}
