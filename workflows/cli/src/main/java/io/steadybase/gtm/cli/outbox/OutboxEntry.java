package io.steadybase.gtm.cli.outbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.crm.Contact;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of the outbox.
 *
 * @param outboxId {@code <business id of the run>/<what the message is about>}
 * @param at when it was approved, which is what the outbox records; null if the item is malformed
 * @param approvedBy null if the item is malformed
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
    public record Message(String kind, String accountId, Contact to, String from, String subject, String body) {}

    /** The business id of the run that delivered it, e.g. {@code q3}. */
    @JsonProperty
    public String run() {
        var end = outboxId.indexOf('/');
        return end < 0 ? outboxId : outboxId.substring(0, end);
    }
}
