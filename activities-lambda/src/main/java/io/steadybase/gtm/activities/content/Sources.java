package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What a document cites, numbered from 1 in the order in which it is cited first. */
record Sources(List<Fact> cited) {
    Sources {
        cited = List.copyOf(cited);
    }

    /**
     * The sources of a draft that keeps the rules.
     *
     * @param known all that it may cite
     */
    static Sources of(ContentDraft draft, List<Fact> known) {
        Map<String, Fact> byId = known.stream().collect(Collectors.toMap(Fact::id, fact -> fact, (first, _) -> first));
        return new Sources(draft.sections().stream()
                .flatMap(section -> section.statements().stream())
                .flatMap(statement -> statement.sources().stream())
                .distinct()
                .map(byId::get)
                .toList());
    }

    /** The numbers of what a statement cites. */
    List<Integer> numbers(Statement statement) {
        var ids = cited.stream().map(Fact::id).toList();
        return statement.sources().stream()
                .distinct()
                .map(id -> ids.indexOf(id) + 1)
                .sorted()
                .toList();
    }

    /** Where a fact comes from, for a reader. */
    static String origin(Fact fact) {
        return fact.id().startsWith("memory/") ? "memory" : "CRM";
    }
}
