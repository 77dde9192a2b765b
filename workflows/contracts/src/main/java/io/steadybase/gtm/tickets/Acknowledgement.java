package io.steadybase.gtm.tickets;

import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;

/**
 * The payload of the signal {@code acknowledge}.
 *
 * @param by who looks after the ticket from now on
 */
public record Acknowledgement(String by) {
    public Acknowledgement {
        by = by == null ? "" : by;
    }

    /** What makes no sense; empty if nothing. */
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("by", by, TextLimits.NAME, problems);
        return problems;
    }
}
