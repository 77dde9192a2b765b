package io.steadybase.gtm.abm;

import java.util.List;

/**
 * The accounts to look up, 1 to 100.
 *
 * @param requestedBy the workflow that asks, for Marketing's log
 */
public record AbmCheckRequest(List<String> accountIds, String requestedBy) {
    public AbmCheckRequest {
        accountIds = List.copyOf(accountIds);
    }
}
