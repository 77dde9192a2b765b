package io.steadybase.gtm.drew;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The input of Drew.
 *
 * @param message what is wanted, in free text, e.g. "Prepare outreach for our top 5 enterprise prospects"
 * @param userId who asks
 * @param requestId names the request; also in the workflow id; null for the workflow's own id
 * @param accountIds these accounts only, null or empty for whatever the message asks for
 * @param approver who is asked at the gate, null for the account executive
 * @param gateTimeout how long the gate waits, null for 7 days
 */
public record DrewRequest(
        String message,
        String userId,
        @Nullable String requestId,
        @Nullable List<String> accountIds,
        @Nullable String approver,
        @Nullable Duration gateTimeout) {}
