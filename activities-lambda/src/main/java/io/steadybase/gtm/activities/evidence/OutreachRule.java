package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/** Something that outreach must keep, checked by code and not by a model. */
@FunctionalInterface
interface OutreachRule {
    /** How the draft breaks the rule, one line each, fit for whoever writes it again; empty if it keeps it. */
    List<String> objections(Draft draft, List<Fact> sources);
}
