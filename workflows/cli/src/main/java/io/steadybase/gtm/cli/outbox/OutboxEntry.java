package io.steadybase.gtm.cli.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.crm.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the outbox.
 *
 * @param outboxId {@code <the run>/<what the message is about>}
 * @param at when it was approved, of a notice when it was sent: what the outbox records; null if the item is malformed
 * @param approvedBy of a notice in whose name it was sent; null if the item is malformed
 * @param message null if the item is malformed
 * @param problem what is wrong with the item; null if nothing is
 */
public record OutboxEntry(
        String outboxId,
        @Nullable Instant at,
        @Nullable String approvedBy,
        @Nullable Message message,
        @Nullable String problem) {
    /** What was delivered, to whom, in whose name. */
    public record Message(String kind, String accountId, Contact to, String from, String subject, String body) {
        /** Whether it is a notice to one of our own teams, which has no address, and which nobody has to approve. */
        boolean goesToOurTeam() {
            return to.email().isBlank();
        }

        /** Where it goes, on a line of a list. */
        String address() {
            return goesToOurTeam() ? to.name() : to.email();
        }
    }

    /** The run that delivered it: of Drew the business id, e.g. {@code q3}, of others the workflow id. */
    @JsonProperty
    public String run() {
        var end = outboxId.indexOf('/');
        return end < 0 ? outboxId : outboxId.substring(0, end);
    }
}
