package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/**
 * All rules of outreach. A draft with an objection never reaches a model's critique, nor a person's approval; what no rule can
 * decide is a warning, which whoever approves is shown.
 */
public final class OutreachRules {
    private static final List<OutreachRule> OBJECTING = List.of(
            OutreachForm::objections,
            DraftLanguage::objections,
            ModelOrders::objections,
            PricePromises::objections,
            PersonalData::objections,
            PersonNames::objections,
            ClaimSources::objections,
            UncitedFigures::objections,
            UnsourcedStatements::objections);

    private static final List<OutreachRule> WARNING = List.of(
            ModelOrders::warnings, PricePromises::warnings, UnsourcedStatements::warnings, UnusualWords::warnings);

    private OutreachRules() {}

    /** Every objection of every rule, in their order; empty if the draft may be read by a model. */
    public static List<String> objections(Draft draft, List<Fact> sources) {
        return lines(OBJECTING, draft, sources);
    }

    /** What whoever approves the draft must see. */
    public static List<String> warnings(Draft draft, List<Fact> sources) {
        return lines(WARNING, draft, sources);
    }

    private static List<String> lines(List<OutreachRule> rules, Draft draft, List<Fact> sources) {
        return rules.stream()
                .flatMap(rule -> rule.lines(draft, sources).stream())
                .distinct()
                .toList();
    }
}
