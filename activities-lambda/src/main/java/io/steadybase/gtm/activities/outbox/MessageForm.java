package io.steadybase.gtm.activities.outbox;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
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
        notBlank("kind", message.kind(), message.outboxId());
        notBlank("account id", message.accountId(), message.outboxId());
        notBlank("e-mail of the contact", message.to().email(), message.outboxId());
        oneLine("subject", message.subject(), message.outboxId());
        oneLine("from", message.from(), message.outboxId());
        oneLine("name of the contact", message.to().name(), message.outboxId());
        oneLine("title of the contact", message.to().title(), message.outboxId());
        oneLine("e-mail of the contact", message.to().email(), message.outboxId());
        oneLine("kind", message.kind(), message.outboxId());
    }

    static void check(TeamNotice notice) {
        checkId(notice.noticeId());
        notBlank("kind", notice.kind(), notice.noticeId());
        notBlank("to", notice.to(), notice.noticeId());
        oneLine("kind", notice.kind(), notice.noticeId());
        oneLine("to", notice.to(), notice.noticeId());
        oneLine("from", notice.from(), notice.noticeId());
        oneLine("subject", notice.subject(), notice.noticeId());
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

    private static void notBlank(String field, String text, String outboxId) {
        if (text.isBlank()) {
            throw ActivityFailedException.invalidInput(field + " must not be blank (outbox id " + outboxId + ")");
        }
    }

    /** The text itself is not shown: it would break the reader's lines too. */
    private static void oneLine(String field, String text, String outboxId) {
        text.codePoints().filter(MessageForm::breaksOut).findFirst().ifPresent(found -> {
            throw ActivityFailedException.invalidInput(
                    "%s must hold no line break or other control character, got U+%04X (outbox id %s)"
                            .formatted(field, found, outboxId));
        });
    }

    /** Control characters, and Unicode's own line and paragraph separators. */
    private static boolean breaksOut(int character) {
        return Character.isISOControl(character) || character == 0x2028 || character == 0x2029;
    }
}
