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
 * @param contact null if the CRM has none that may be written to
 * @param facts what a draft may claim, each with the id to cite
 * @param optedOut how many of its contacts have opted out of being written to
 */
public record RankedAccount(
        int rank,
        String accountId,
        String name,
        AccountScore score,
        String owner,
        @Nullable Contact contact,
        List<Fact> facts,
        int optedOut) {
    public RankedAccount {
        facts = List.copyOf(facts);
    }

    /** An account of which no contact has opted out. */
    public RankedAccount(
            int rank,
            String accountId,
            String name,
            AccountScore score,
            String owner,
            @Nullable Contact contact,
            List<Fact> facts) {
        this(rank, accountId, name, score, owner, contact, facts, 0);
    }
}
