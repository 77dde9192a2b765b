package io.steadybase.gtm.tickets;

import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The payload of the documented signal {@code resolve}. What a caller left out of the JSON is empty here, so that whoever validates
 * can say so.
 *
 * @param resolution what was done
 * @param resolvedBy who did it
 */
public record Resolution(String resolution, String resolvedBy) {
    public Resolution {
        resolution = resolution == null ? "" : resolution;
        resolvedBy = resolvedBy == null ? "" : resolvedBy;
    }

    /** What makes no sense; empty if nothing. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("resolution", resolution, TextLimits.MESSAGE, problems);
        TextLimits.required("resolvedBy", resolvedBy, TextLimits.NAME, problems);
        return problems;
    }
}
