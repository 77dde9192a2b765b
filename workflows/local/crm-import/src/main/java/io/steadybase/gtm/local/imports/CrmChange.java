package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * An item that the table does not hold as it is.
 *
 * @param moved the key that it is stored under until now, if that is another one
 */
record CrmChange(CrmItem item, @Nullable Map<String, AttributeValue> moved) {
    /** Roughly how large, in characters. */
    int size() {
        return item.attributes().values().stream()
                .mapToInt(value -> value.s() == null ? 0 : value.s().length())
                .sum();
    }
}
