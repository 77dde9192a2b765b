package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;

/** Something that outreach must keep, or that a person must see, found by code and not by a model. */
@FunctionalInterface
interface OutreachRule {
    /** What it finds, one line each, fit for whoever writes the draft again or approves it; empty if it finds nothing. */
    List<String> lines(Draft draft, List<Fact> sources);
}
