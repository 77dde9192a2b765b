package io.steadybase.gtm.drew;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An outreach message to one account.
 *
 * @param contact whom it addresses, null if the CRM has no contact: then its owner must find one before it is sent
 * @param claims every factual statement of the body, each with the fact or finding that it rests on
 */
public record Draft(
        String accountId,
        String accountName,
        @Nullable Contact contact,
        String subject,
        String body,
        List<Claim> claims) {
    public Draft {
        claims = List.copyOf(claims);
    }

    /**
     * A factual statement.
     *
     * @param text as it stands in the body
     * @param sourceId the id of a fact or finding
     */
    public record Claim(String text, String sourceId) {}
}
