package io.steadybase.gtm.activities.outbox;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import java.nio.charset.StandardCharsets;

/**
 * What becomes a header of a letter stands on one line. Whoever wrote the text, a line break in it would add headers of
 * somebody's own, such as {@code Bcc}.
 */
final class MessageForm {
    /** With its prefix in {@link ContactsTable} it is a sort key, which DynamoDB limits to 1,024 bytes. */
    private static final int MAX_ID_BYTES = 1_000;

    private MessageForm() {}

    static void check(OutboxMessage message) {
        checkId(message.outboxId());
        notBlank("kind", message.kind(), message);
        notBlank("account id", message.accountId(), message);
        notBlank("e-mail of the contact", message.to().email(), message);
        oneLine("subject", message.subject(), message);
        oneLine("from", message.from(), message);
        oneLine("name of the contact", message.to().name(), message);
        oneLine("title of the contact", message.to().title(), message);
        oneLine("e-mail of the contact", message.to().email(), message);
        oneLine("kind", message.kind(), message);
    }

    static void checkId(String outboxId) {
        if (outboxId.isBlank()) {
            throw ActivityFailedException.invalidInput("outbox id must not be blank");
        }
        var bytes = outboxId.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_ID_BYTES) {
            throw ActivityFailedException.invalidInput(
                    "outbox id must be at most " + MAX_ID_BYTES + " bytes, got " + bytes);
        }
    }

    private static void notBlank(String field, String text, OutboxMessage message) {
        if (text.isBlank()) {
            throw ActivityFailedException.invalidInput(
                    field + " must not be blank (outbox id " + message.outboxId() + ")");
        }
    }

    /** The text itself is not shown: it would break the reader's lines too. */
    private static void oneLine(String field, String text, OutboxMessage message) {
        text.codePoints().filter(MessageForm::breaksOut).findFirst().ifPresent(found -> {
            throw ActivityFailedException.invalidInput(
                    "%s must hold no line break or other control character, got U+%04X (outbox id %s)"
                            .formatted(field, found, message.outboxId()));
        });
    }

    /** Control characters, and Unicode's own line and paragraph separators. */
    private static boolean breaksOut(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
