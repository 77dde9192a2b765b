package io.steadybase.gtm.cli;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/** A draft in full, with the source of every claim. */
public record DraftView(Draft draft) {
    /** Prints the draft as one of several. */
    public void print(PrintWriter out, int number, int count) {
        out.println("--- draft %d of %d: %s (%s)"
                .formatted(number, count, TerminalText.line(draft.accountName()), draft.accountId()));
        out.println("to:      " + addressee(draft.contact()));
        out.println("subject: " + TerminalText.line(draft.subject()));
        out.println();
        out.println(TerminalText.block(draft.body()));
        out.println();
        draft.claims()
                .forEach(claim -> out.println("claim:   %s [%s]"
                        .formatted(TerminalText.line(claim.text()), TerminalText.line(claim.sourceId()))));
    }

    private static String addressee(@Nullable Contact contact) {
        return contact == null
                ? "nobody yet: the CRM has no contact"
                : TerminalText.line("%s, %s <%s>".formatted(contact.name(), contact.title(), contact.email()));
    }
}
