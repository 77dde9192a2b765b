package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.Style;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A draft in full, with the source of every claim and what people have changed of it.
 *
 * @param score null if it is not known
 * @param sources what the claims rest on, in words, by id
 */
public record DraftView(Draft draft, @Nullable AccountScore score, Map<String, String> sources) implements ItemView {
    private static final String SUBJECT = "subject";
    private static final String BODY = "body";

    public DraftView {
        sources = Map.copyOf(sources);
    }

    @Override
    public void print(Screen screen, int number, int count) {
        var title = "--- draft %d of %d: %s (%s)"
                .formatted(number, count, TerminalText.line(draft.accountName()), TerminalText.line(draft.accountId()));
        screen.line(screen.paint(Style.STRONG, title));
        screen.line("to:      ", addressee(draft.contact()));
        if (score != null) {
            screen.line("score:   ", inWords(score));
        }
        screen.line("subject: ", TerminalText.line(draft.subject()));
        screen.gap();
        screen.block("", draft.body());
        screen.gap();
        // An edit may have taken a claim out of the body.
        draft.claims().stream()
                .filter(claim -> draft.body().contains(claim.text()))
                .forEach(claim -> print(claim, screen));
        new EditsView(draft).print(screen);
    }

    private void print(Claim claim, Screen screen) {
        screen.line("claim:   ", TerminalText.line(claim.text()));
        screen.line("  from:  ", "%s [%s]".formatted(source(claim), TerminalText.line(claim.sourceId())));
    }

    private String source(Claim claim) {
        var text = sources.getOrDefault(claim.sourceId(), "a source that is not shown");
        return text.equals(claim.text()) ? "said in these words" : TerminalText.line(text);
    }

    private static String inWords(AccountScore score) {
        return "%s of 100: %s"
                .formatted(
                        score.total(),
                        score.components().stream()
                                .map(part -> "%s %s"
                                        .formatted(part.name(), part.points().toPlainString()))
                                .collect(Collectors.joining(", ")));
    }

    @Override
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put(SUBJECT, draft.subject());
        texts.put(BODY, draft.body());
        return texts;
    }

    @Override
    public ItemView with(Map<String, String> texts) {
        var rewritten = new Draft(
                draft.accountId(),
                draft.accountName(),
                draft.contact(),
                texts.getOrDefault(SUBJECT, draft.subject()),
                texts.getOrDefault(BODY, draft.body()),
                draft.claims(),
                draft.edits());
        return new DraftView(rewritten, score, sources);
    }

    private static String addressee(@Nullable Contact contact) {
        return contact == null
                ? "nobody: the CRM has no contact that may be written to"
                : TerminalText.line("%s, %s <%s>".formatted(contact.name(), contact.title(), contact.email()));
    }
}
