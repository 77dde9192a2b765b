package io.steadybase.gtm.activities.outbox;

import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.outbox.ContactActivities.SentMessage;
import java.time.Instant;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the table of contacts made, read: a message that was sent, was announced, or was announced and withdrawn. */
record ContactItem(Map<String, AttributeValue> item) {
    boolean isNewest() {
        return text("entry").equals(ContactsTable.NEWEST);
    }

    boolean isSentSince(Instant time) {
        return item.containsKey("sentAt") && !isNewest() && !instant("sentAt").isBefore(time);
    }

    /** DynamoDB removes what has expired hours later. */
    boolean isAnnouncedAt(Instant time) {
        return item.containsKey("announcedAt")
                && !item.containsKey("sentAt")
                && Long.parseLong(required("expiresAt").n()) > time.getEpochSecond();
    }

    String outboxId() {
        return text("outboxId");
    }

    String run() {
        return text("run");
    }

    SentMessage sent() {
        return new SentMessage(outboxId(), text("sender"), text("subject"), instant("sentAt"));
    }

    AnnouncedMessage announced() {
        return new AnnouncedMessage(run(), instant("announcedAt"));
    }

    private Instant instant(String name) {
        return Instant.parse(text(name));
    }

    private String text(String name) {
        return required(name).s();
    }

    private AttributeValue required(String name) {
        var value = item.get(name);
        if (value == null) {
            throw new IllegalStateException("item of the table of contacts made has no attribute " + name);
        }
        return value;
    }
}
