package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;

/** What is sold, at its list price. */
public record Product(String name, BigDecimal listPriceUsd) {}
