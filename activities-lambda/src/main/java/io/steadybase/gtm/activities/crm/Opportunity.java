package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A deal, open or closed.
 *
 * @param accountId {@link Account#UNASSIGNED} if the CRM does not say whose it is
 * @param engagedOn null while prospecting
 * @param closedOn null while open
 * @param closeValueUsd null while open; 0 when lost
 */
public record Opportunity(
        String id,
        String accountId,
        SalesAgent agent,
        Product product,
        DealStage stage,
        @Nullable LocalDate engagedOn,
        @Nullable LocalDate closedOn,
        @Nullable BigDecimal closeValueUsd) {}
