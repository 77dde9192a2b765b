package io.steadybase.gtm.drew;

import io.steadybase.gtm.crm.Contact;
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

    /** The same draft under another subject. */
    public Draft withSubject(String newSubject) {
        return new Draft(accountId, accountName, contact, newSubject, body, claims);
    }

    /** The same draft with another body; claims that no longer stand in it are gone. */
    public Draft withBody(String newBody) {
        var standing =
                claims.stream().filter(claim -> newBody.contains(claim.text())).toList();
        return new Draft(accountId, accountName, contact, subject, newBody, standing);
    }

    /**
     * A factual statement.
     *
     * @param text as it stands in the body
     * @param sourceId the id of a fact or finding
     */
    public record Claim(String text, String sourceId) {}
}
