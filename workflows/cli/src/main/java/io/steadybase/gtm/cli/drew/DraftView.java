package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Prompt;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.gate.Modification;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A draft in full, with the source of every claim and what people have changed of it.
 *
 * @param draft as the run has it
 * @param subject as the person before it wants it
 * @param body as the person before it wants it
 */
public record DraftView(Draft draft, String subject, String body) implements ItemView {
    /** A draft as the run has it. */
    public DraftView(Draft draft) {
        this(draft, draft.subject(), draft.body());
    }

    @Override
    public void print(PrintWriter out, int number, int count) {
        out.println("--- draft %d of %d: %s (%s)"
                .formatted(
                        number, count, TerminalText.line(draft.accountName()), TerminalText.line(draft.accountId())));
        out.println("to:      " + addressee(draft.contact()));
        out.println("subject: " + TerminalText.line(subject));
        out.println();
        out.println(TerminalText.block(body));
        out.println();
        // An edit may have taken a claim out of the body.
        draft.claims().stream()
                .filter(claim -> body.contains(claim.text()))
                .forEach(claim -> out.println("claim:   %s [%s]"
                        .formatted(TerminalText.line(claim.text()), TerminalText.line(claim.sourceId()))));
        new EditsView(draft).print(out);
    }

    @Override
    public Optional<ItemView> edited(Prompt prompt) {
        var newSubject = prompt.line("subject (empty keeps it): ");
        var newBody = prompt.block("body, ended by a line with a single dot (empty keeps it):");
        return Optional.of(new DraftView(draft, given(newSubject, subject), given(newBody, body)));
    }

    @Override
    public ItemView taken() {
        return new DraftView(new Draft(
                draft.accountId(), draft.accountName(), draft.contact(), subject, body, draft.claims(), draft.edits()));
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }

    @Override
    public List<Modification> changes() {
        var changes = new ArrayList<Modification>();
        if (!subject.equals(draft.subject())) {
            changes.add(new Modification(draft.accountId(), "subject", subject));
        }
        if (!body.equals(draft.body())) {
            changes.add(new Modification(draft.accountId(), "body", body));
        }
        return changes;
    }

    private static String addressee(@Nullable Contact contact) {
        return contact == null
                ? "nobody yet: the CRM has no contact"
                : TerminalText.line("%s, %s <%s>".formatted(contact.name(), contact.title(), contact.email()));
    }
}
