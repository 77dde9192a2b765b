package io.steadybase.gtm.drew;

import org.jspecify.annotations.Nullable;

/**
 * Which accounts a request means; null for any.
 *
 * @param segment {@code enterprise} (5,000 employees or more), {@code mid-market} (500 to 4,999), {@code smb} (fewer)
 * @param sector the CRM's sector in lower case, e.g. {@code technology}
 * @param region the regional office of the sales agent: {@code East}, {@code West}, {@code Central}
 * @param stage {@code prospect}: at least one open opportunity; {@code customer}: at least one won; or one of the CRM's open
 *     stages, {@code Prospecting} or {@code Engaging}
 */
public record AccountFilters(
        @Nullable String segment,
        @Nullable String sector,
        @Nullable String region,
        @Nullable String stage) {
    /** Any account. */
    public static final AccountFilters ANY = new AccountFilters(null, null, null, null);
}
