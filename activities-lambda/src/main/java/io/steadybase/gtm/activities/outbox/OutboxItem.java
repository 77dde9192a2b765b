package io.steadybase.gtm.activities.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the outbox's table holds under one id.
 *
 * @param message as JSON, what must be the same on every attempt; by whom and when may differ between runs of one request
 * @param by who approved it, or in whose name a notice goes out
 */
record OutboxItem(String outboxId, String kind, String accountId, String message, String by, Instant at) {
    static final String KEY = "outboxId";

    /** Of the 400 KB that an item can have, the message may take this much. */
    static final int MAX_MESSAGE_BYTES = 380 * 1024;

    private record Content(String kind, String accountId, Contact to, String from, String subject, String body) {}

    static OutboxItem of(OutboxMessage message) {
        return of(
                message.outboxId(),
                new Content(
                        message.kind(),
                        message.accountId(),
                        message.to(),
                        message.from(),
                        message.subject(),
                        message.body()),
                message.approval().by(),
                message.approval().at());
    }

    /** A role has no e-mail address here: whoever sends the outbox knows where its notices go. */
    static OutboxItem of(TeamNotice notice) {
        return of(
                notice.noticeId(),
                new Content(
                        notice.kind(),
                        Objects.requireNonNullElse(notice.accountId(), ""),
                        new Contact(notice.to(), "", ""),
                        notice.from(),
                        notice.subject(),
                        notice.body()),
                notice.from(),
                notice.at());
    }

    private static OutboxItem of(String outboxId, Content content, String by, Instant at) {
        return new OutboxItem(outboxId, content.kind(), content.accountId(), json(outboxId, content), by, at);
    }

    Map<String, AttributeValue> attributes() {
        return Map.of(
                KEY,
                AttributeValue.fromS(outboxId),
                "kind",
                AttributeValue.fromS(kind),
                "accountId",
                AttributeValue.fromS(accountId),
                "message",
                AttributeValue.fromS(message),
                "approvedBy",
                AttributeValue.fromS(by),
                "at",
                AttributeValue.fromS(at.toString()));
    }

    /**
     * When the same message was put there before.
     *
     * @param earlier what lies under this id
     * @throws ActivityFailedException {@code CONFLICT} if it is another message
     */
    Instant putBefore(Map<String, AttributeValue> earlier) {
        var then = text(earlier, "at");
        if (!text(earlier, "message").equals(message)) {
            throw ActivityFailedException.conflict("outbox id " + outboxId + " was used for another message at " + then
                    + ": a delivered message cannot be changed");
        }
        return Instant.parse(then);
    }

    private static String text(Map<String, AttributeValue> item, String name) {
        var value = item.get(name);
        return value == null ? "" : value.s();
    }

    private static String json(String outboxId, Content content) {
        var json = json(content);
        var bytes = json.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_MESSAGE_BYTES) {
            throw ActivityFailedException.of(
                    FailureType.OVERSIZED,
                    "message must be at most " + MAX_MESSAGE_BYTES + " bytes, got " + bytes + " (outbox id " + outboxId
                            + ")");
        }
        return json;
    }

    private static String json(Content content) {
        try {
            return WireJson.MAPPER.writeValueAsString(content);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a message is always JSON", e);
        }
    }
}
