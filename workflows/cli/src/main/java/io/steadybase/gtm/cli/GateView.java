package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;

/** An open gate: what is asked, of whom, until when, what to know before answering, and how to answer. */
public record GateView(String workflowId, OpenGate gate) {
    /** Prints the gate with its items. */
    public void print(Screen screen) {
        printQuestion(screen);
        var table = new TextTable(
                Column.id("id"), Column.left("what"), Column.left("decision"), Column.left("content hash"));
        gate.items().forEach(item -> table.row(item.itemId(), item.title(), decision(item), item.contentHash()));
        screen.table(table);
        printNotes(screen);
        gate.items().forEach(item -> printWarnings(item, TerminalText.line(item.itemId()) + ": ", screen));
        printHowToDecide(screen);
    }

    /** Prints what is asked, of whom and until when. */
    void printQuestion(Screen screen) {
        screen.line("gate %s is open: %s"
                .formatted(
                        TerminalText.line(gate.gate()),
                        screen.paint(Style.STRONG, TerminalText.line(gate.question()))));
        screen.line("asked of %s, expires %s; %s"
                .formatted(
                        TerminalText.line(gate.askedOf()),
                        screen.moments().of(gate.expiresAt()),
                        gate.policy().words()));
    }

    /** Prints what a person should know of the whole. */
    public void printNotes(Screen screen) {
        gate.notes().forEach(note -> screen.line("note: ", TerminalText.line(note)));
    }

    /** Prints what a person should know of one item. */
    public static void printWarnings(GateItem item, Screen screen) {
        printWarnings(item, "", screen);
    }

    private static void printWarnings(GateItem item, String which, Screen screen) {
        var label = screen.paint(Style.WAITING, "warning: ");
        item.warnings().forEach(warning -> screen.line(label, which + TerminalText.line(warning)));
    }

    /** Prints the commands that answer. */
    public void printHowToDecide(Screen screen) {
        screen.line("decide: ", Program.command("review " + workflowId));
        screen.line("        ", Program.command("approve|reject|skip %s (--item ID… | --all)".formatted(workflowId)));
    }

    /** How an item stands, in words. */
    static String decision(GateItem item) {
        if (item.verdict() == null) {
            return item.approvedBy().isEmpty()
                    ? "undecided"
                    : "approved by %s so far".formatted(String.join(" and ", item.approvedBy()));
        }
        return item.verdict().pastTense() + (item.decidedBy() == null ? "" : " by " + item.decidedBy());
    }
}
