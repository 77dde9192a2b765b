package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import java.io.PrintWriter;

/** An open gate: what is asked, of whom, until when, and how to answer. */
public record GateView(RunId id, OpenGate gate) {
    /** Prints the gate with its items. */
    public void print(PrintWriter out) {
        out.println("gate %s is open: %s".formatted(gate.gate(), TerminalText.line(gate.question())));
        out.println("asked of %s until %s".formatted(TerminalText.line(gate.askedOf()), gate.expiresAt()));
        var table = new TextTable(Column.left("id"), Column.left("what"), Column.left("decision"));
        gate.items().forEach(item -> table.row(item.itemId(), item.title(), decision(item)));
        table.print(out);
        printHowToDecide(out);
    }

    /** Prints the commands that answer. */
    public void printHowToDecide(PrintWriter out) {
        out.println("read:   gtm drafts " + id);
        out.println("decide: gtm approve %s | gtm reject %s | gtm skip %s --reason …".formatted(id, id, id));
    }

    private static String decision(GateItem item) {
        return item.verdict() == null
                ? "undecided"
                : item.verdict().pastTense() + (item.decidedBy() == null ? "" : " by " + item.decidedBy());
    }
}
