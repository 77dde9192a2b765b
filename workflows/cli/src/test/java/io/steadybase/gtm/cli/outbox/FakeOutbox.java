package io.steadybase.gtm.cli.outbox;

import io.steadybase.gtm.cli.outbox.OutboxEntry.Message;
import io.steadybase.gtm.crm.Contact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An outbox that gives the entries of a run in the order in which it has them, and remembers what it was asked. */
public record FakeOutbox(List<OutboxEntry> entries, List<String> questions) implements Outbox {
    public static FakeOutbox with(OutboxEntry... entries) {
        return new FakeOutbox(List.of(entries), new ArrayList<>());
    }

    public static OutboxEntry message(String outboxId, String subject, String body) {
        var to = new Contact("Ada Quist", "CTO", "ada@acorn.example");
        var message = new Message("outreach", "acme", to, "Brian", subject, body);
        return new OutboxEntry(outboxId, Instant.parse("2026-11-22T12:00:00Z"), "sarah", message, null);
    }

    public static OutboxEntry notice(String outboxId, String to, String subject) {
        var message = new Message("escalation", "", new Contact(to, "", ""), "health-monitor", subject, "It waits.");
        return new OutboxEntry(outboxId, Instant.parse("2026-11-22T12:00:00Z"), "health-monitor", message, null);
    }

    @Override
    public Found newest(@Nullable String run, int most) {
        questions.add(run + " " + most);
        return new Found(
                entries.stream()
                        .filter(entry -> run == null || entry.run().equals(run))
                        .toList(),
                0,
                true);
    }

    @Override
    public void close() {
        questions.add("closed");
    }
}
