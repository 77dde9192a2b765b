package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/** All hard rules of outreach. A draft that breaks one never reaches a model's critique, nor a person's approval. */
public final class OutreachRules {
    /** The longest subject, in characters. */
    public static final int MAX_SUBJECT = 120;

    /** The longest body, in characters. */
    public static final int MAX_BODY = 2_000;

    private static final List<OutreachRule> ALL = List.of(
            OutreachForm::objections,
            PricePromises::objections,
            PersonalData::objections,
            PersonNames::objections,
            ClaimSources::objections,
            UncitedFigures::objections);

    private OutreachRules() {}

    /** Every objection of every rule, in their order; empty if the draft may be read by a model. */
    public static List<String> objections(Draft draft, List<Fact> sources) {
        return ALL.stream()
                .flatMap(rule -> rule.objections(draft, sources).stream())
                .distinct()
                .toList();
    }
}
