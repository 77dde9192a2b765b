package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A company in the CRM.
 *
 * @param id made of its name, see {@link AccountId}
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
}
