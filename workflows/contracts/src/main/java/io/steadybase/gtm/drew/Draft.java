package io.steadybase.gtm.drew;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.run.TextLimits;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An outreach message to one account.
 *
 * @param contact whom it addresses, null if the CRM has no contact: then its owner must find one before it is sent
 * @param claims every factual statement of the body, each with the fact or finding that it rests on
 * @param edits what people changed of it, oldest first; empty for a draft as the model wrote it
 */
public record Draft(
        String accountId,
        String accountName,
        @Nullable Contact contact,
        String subject,
        String body,
        List<Claim> claims,
        List<Edit> edits) {
    public Draft {
        claims = List.copyOf(claims);
        edits = edits == null ? List.of() : List.copyOf(edits);
    }

    /** A draft that nobody has edited. */
    public Draft(
            String accountId,
            String accountName,
            @Nullable Contact contact,
            String subject,
            String body,
            List<Claim> claims) {
        this(accountId, accountName, contact, subject, body, claims, List.of());
    }

    /** The same draft under another subject. */
    public Draft withSubject(String newSubject, String by, Instant at) {
        return new Draft(
                accountId,
                accountName,
                contact,
                newSubject,
                body,
                claims,
                edited(new Edit("subject", subject, by, at)));
    }

    /** The same draft with another body; claims that no longer stand in it are gone. */
    public Draft withBody(String newBody, String by, Instant at) {
        var standing =
                claims.stream().filter(claim -> newBody.contains(claim.text())).toList();
        return new Draft(
                accountId, accountName, contact, subject, newBody, standing, edited(new Edit("body", body, by, at)));
    }

    private List<Edit> edited(Edit edit) {
        return Stream.concat(edits.stream(), Stream.of(edit)).toList();
    }

    /**
     * A factual statement.
     *
     * @param text as it stands in the body
     * @param sourceId the id of a fact or finding
     */
    public record Claim(String text, String sourceId) {}

    /**
     * A change that a person made.
     *
     * @param field {@code subject} or {@code body}
     * @param before what it was, of a long text the beginning
     */
    public record Edit(String field, String before, String by, Instant at) {
        private static final int LONGEST = 1_000;

        public Edit {
            before = TextLimits.clip(before, LONGEST);
        }
    }
}
