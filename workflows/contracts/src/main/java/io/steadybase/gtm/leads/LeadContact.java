package io.steadybase.gtm.leads;

import org.jspecify.annotations.Nullable;

/**
 * The person behind a lead.
 *
 * @param title null if it is not known
 * @param email null if it is not known
 */
public record LeadContact(
        String name, @Nullable String title, @Nullable String email) {
    public LeadContact {
        name = name == null ? "" : name;
    }
}
