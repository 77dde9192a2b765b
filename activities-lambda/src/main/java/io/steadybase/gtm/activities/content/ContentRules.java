package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.evidence.CitedFigures;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.OutreachText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The rules of a document: its sections are those of the outline, a statement fits its place and cites sources that there are, and
 * every figure in it is one of what it cites.
 */
final class ContentRules {
    private final Map<String, Fact> sources;
    private final List<String> objections = new ArrayList<>();

    private ContentRules(List<Fact> sources) {
        this.sources = sources.stream().collect(Collectors.toMap(Fact::id, fact -> fact, (first, _) -> first));
    }

    /** What the rules hold against the draft, one line each, with the figure or the text that is wrong; empty for nothing. */
    static List<String> objections(ContentDraft draft, Outline outline, List<Fact> sources) {
        var rules = new ContentRules(sources);
        rules.checkSections(draft, outline);
        return List.copyOf(rules.objections);
    }

    private void checkSections(ContentDraft draft, Outline outline) {
        var wanted = outline.parts().stream().map(Outline.Part::key).toList();
        var got = draft.sections().stream().map(Section::key).toList();
        if (!got.equals(wanted)) {
            objections.add("sections must be %s, got %s".formatted(wanted, got));
            return;
        }
        for (int at = 0; at < got.size(); at++) {
            check(draft.sections().get(at), outline.parts().get(at));
        }
    }

    private void check(Section section, Outline.Part part) {
        if (section.statements().isEmpty() || section.statements().size() > part.most()) {
            objections.add("section %s must have 1 to %d statements, got %d"
                    .formatted(part.key(), part.most(), section.statements().size()));
        }
        section.statements().forEach(statement -> check(statement, part));
    }

    private void check(Statement statement, Outline.Part part) {
        var place = " in section %s: \"%s\"".formatted(part.key(), statement.text());
        if (statement.text().isBlank() || statement.text().length() > part.longest()) {
            objections.add("statement must have 1 to %d characters, got %d%s"
                    .formatted(part.longest(), statement.text().strip().length(), place));
        }
        OutreachText.lineProblems("statement", statement.text()).forEach(problem -> objections.add(problem + place));
        statement.sources().stream()
                .filter(id -> !sources.containsKey(id))
                .forEach(id -> objections.add("source must be one of those given, got " + id + place));
        var cited = statement.sources().stream()
                .map(sources::get)
                .filter(Objects::nonNull)
                .toList();
        CitedFigures.missing(statement.text(), cited)
                .forEach(figure ->
                        objections.add("figure must stand in what its statement cites, got %s%s, which cites %s"
                                .formatted(
                                        figure,
                                        place,
                                        statement.sources().isEmpty()
                                                ? "nothing"
                                                : String.join(", ", statement.sources()))));
    }
}
