package io.steadybase.gtm.activities.crm;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts for readers: {@code 53,453} or {@code 1,027.50}, whatever the machine's locale. */
public final class Usd {
    private Usd() {}

    public static String text(BigDecimal usd) {
        var whole = usd.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                .format(usd);
    }
}
