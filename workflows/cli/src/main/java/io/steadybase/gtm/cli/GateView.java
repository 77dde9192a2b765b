package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import java.io.PrintWriter;
import java.util.List;

/** An open gate: what is asked, of whom, until when, what to know before answering, and how to answer. */
public record GateView(String workflowId, OpenGate gate) {
    /** Prints the gate with its items. */
    public void print(PrintWriter out) {
        out.println(
                "gate %s is open: %s".formatted(TerminalText.line(gate.gate()), TerminalText.line(gate.question())));
        out.println("asked of %s until %s".formatted(TerminalText.line(gate.askedOf()), gate.expiresAt()));
        var table = new TextTable(Column.left("id"), Column.left("what"), Column.left("decision"));
        gate.items().forEach(item -> table.row(item.itemId(), item.title(), decision(item)));
        table.print(out);
        printNotes(out);
        gate.items().forEach(item -> printWarnings(item, TerminalText.line(item.itemId()) + ": ", out));
        printHowToDecide(out);
    }

    /** Prints what a person should know of the whole. */
    public void printNotes(PrintWriter out) {
        print("note: ", gate.notes(), out);
    }

    /** Prints what a person should know of one item. */
    public static void printWarnings(GateItem item, PrintWriter out) {
        printWarnings(item, "", out);
    }

    private static void printWarnings(GateItem item, String which, PrintWriter out) {
        print("warning: " + which, item.warnings(), out);
    }

    private static void print(String label, List<String> texts, PrintWriter out) {
        texts.forEach(text -> out.println(label + TerminalText.line(text)));
    }

    /** Prints the commands that answer. */
    public void printHowToDecide(PrintWriter out) {
        out.println("read:   gtm drafts " + workflowId);
        out.println("decide: gtm approve %s | gtm reject %s | gtm skip %s --reason …"
                .formatted(workflowId, workflowId, workflowId));
    }

    private static String decision(GateItem item) {
        return item.verdict() == null
                ? "undecided"
                : item.verdict().pastTense() + (item.decidedBy() == null ? "" : " by " + item.decidedBy());
    }
}
