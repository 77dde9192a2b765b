package io.steadybase.gtm.marketing;

import java.util.Locale;

/** The id that an account's name gives: {@code Acme Corporation} is {@code acme-corporation}. An id gives itself. */
final class AccountSlug {
    private AccountSlug() {}

    static String of(String nameOrId) {
        return nameOrId.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }
}
