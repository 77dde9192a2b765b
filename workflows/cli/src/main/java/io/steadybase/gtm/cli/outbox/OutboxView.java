package io.steadybase.gtm.cli.outbox;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.cli.outbox.Outbox.Found;
import io.steadybase.gtm.crm.Contact;

/** What was delivered. */
public record OutboxView(Found found) {
    private static final String NOTHING = "-";

    /** A line per message. */
    public void printList(Screen screen) {
        if (!found.messages().isEmpty()) {
            var table = new TextTable(
                    Column.id("at"),
                    Column.left("account"),
                    Column.left("to"),
                    Column.left("subject"),
                    Column.id("by"),
                    Column.id("run"));
            found.messages().forEach(entry -> table.row(cells(entry, screen)));
            screen.table(table);
        }
        printRest(screen);
    }

    private static String[] cells(OutboxEntry entry, Screen screen) {
        var message = entry.message();
        return message == null
                ? new String[] {NOTHING, NOTHING, NOTHING, "malformed: " + entry.problem(), NOTHING, entry.outboxId()}
                : new String[] {
                    entry.at() == null ? NOTHING : screen.moments().clock(entry.at()),
                    message.accountId(),
                    message.address(),
                    message.subject(),
                    String.valueOf(entry.approvedBy()),
                    entry.run()
                };
    }

    /** Every message in full. */
    public void printInFull(Screen screen) {
        found.messages().forEach(entry -> print(entry, screen));
        printRest(screen);
    }

    private static void print(OutboxEntry entry, Screen screen) {
        var message = entry.message();
        if (message == null) {
            screen.line(TerminalText.line("--- %s is malformed: %s".formatted(entry.outboxId(), entry.problem())));
            return;
        }
        var when = entry.at() == null ? NOTHING : screen.moments().of(entry.at());
        screen.line(TerminalText.line("--- %s, %s %s by %s"
                .formatted(entry.outboxId(), message.goesToOurTeam() ? "sent" : "approved", when, entry.approvedBy())));
        screen.line("to:      ", TerminalText.line(message.goesToOurTeam() ? message.address() : person(message.to())));
        screen.line("from:    ", TerminalText.line(message.from()));
        screen.line("subject: ", TerminalText.line(message.subject()));
        screen.gap();
        screen.block("  ", message.body());
        screen.gap();
    }

    private static String person(Contact to) {
        var name = to.title().isBlank() ? to.name() : to.name() + ", " + to.title();
        return "%s <%s>".formatted(name, to.email());
    }

    private void printRest(Screen screen) {
        if (found.messages().isEmpty()) {
            screen.line("nothing was delivered");
        }
        if (found.more() > 0) {
            screen.line("… and %,d older ones: --limit shows more".formatted(found.more()));
        }
        if (!found.complete()) {
            screen.line("the outbox holds more than the %,d messages that were looked at: there may be newer ones"
                    .formatted(Outbox.MOST_READ));
        }
    }
}
