package io.steadybase.gtm.cli.outbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.cli.outbox.OutboxEntry.Message;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** An item of the outbox's table, which somebody else may have put there. */
record OutboxItem(Map<String, AttributeValue> attributes) {
    OutboxEntry read() {
        var id = attributes.get("outboxId");
        var outboxId = id == null || id.s() == null ? "" : id.s();
        try {
            return new OutboxEntry(outboxId, at(), text("approvedBy"), message(), null);
        } catch (MalformedException e) {
            return new OutboxEntry(outboxId, null, null, null, e.getMessage());
        }
    }

    private String text(String name) {
        var value = attributes.get(name);
        if (value == null || value.s() == null) {
            throw new MalformedException(name + " must be a text, got " + (value == null ? "nothing" : value.type()));
        }
        return value.s();
    }

    private Instant at() {
        var at = text("at");
        try {
            return Instant.parse(at);
        } catch (DateTimeException e) {
            throw new MalformedException("at must be a time such as 2026-11-02T15:30:00Z, got " + at);
        }
    }

    private Message message() {
        var json = text("message");
        try {
            var message = WireJson.MAPPER.readValue(json, Message.class);
            if (isWhole(message)) {
                return message;
            }
        } catch (JsonProcessingException e) {
            throw new MalformedException("message must be JSON: " + e.getOriginalMessage());
        }
        throw new MalformedException("message must have kind, accountId, to, from, subject and body");
    }

    /** Jackson leaves null what is not there, whatever the record says. */
    private static boolean isWhole(Message message) {
        return message != null
                && message.to() != null
                && Stream.of(
                                message.kind(),
                                message.accountId(),
                                message.to().name(),
                                message.to().title(),
                                message.to().email(),
                                message.from(),
                                message.subject(),
                                message.body())
                        .allMatch(text -> text != null);
    }

    private static final class MalformedException extends RuntimeException {
        private static final long serialVersionUID = 1;

        private MalformedException(String problem) {
            super(problem);
        }
    }
}
