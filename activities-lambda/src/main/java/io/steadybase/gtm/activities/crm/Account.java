package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A company in the CRM.
 *
 * @param id the slug of its name, see {@link #idOf}
 * @param sector in lower case, e.g. {@code technology}
 * @param yearEstablished null if the CRM does not know it
 * @param revenueMillionUsd a year's, null if the CRM does not know it
 * @param employees null if the CRM does not know it
 * @param officeLocation a country, null if the CRM does not know it
 * @param subsidiaryOf the parent company's name, null for none
 */
public record Account(
        String id,
        String name,
        String sector,
        @Nullable Integer yearEstablished,
        @Nullable BigDecimal revenueMillionUsd,
        @Nullable Integer employees,
        @Nullable String officeLocation,
        @Nullable String subsidiaryOf) {
    /** Where opportunities without an account are kept. */
    public static final String UNASSIGNED = "unassigned";

    /**
     * The id of the account with this name: its letters and digits in lower case without accents, everything else a dash.
     * Empty if the name has neither letter nor digit.
     */
    public static String idOf(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{Nd}]+", "-")
                .replaceAll("^-|-$", "");
    }
}
