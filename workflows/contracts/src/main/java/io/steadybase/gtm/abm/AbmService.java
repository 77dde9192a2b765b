package io.steadybase.gtm.abm;

import io.nexusrpc.Operation;
import io.nexusrpc.Service;

/** Marketing's knowledge of running account-based-marketing programs. Answers within the Nexus handler deadline. */
@Service
public interface AbmService {
    /**
     * Tells for each account whether it is in an active program. One batch; answers in the order asked.
     *
     * <p>Fails with a non-retryable {@code BAD_REQUEST} if no account or more than 100 accounts are named.
     */
    @Operation
    AbmCheckResult checkPrograms(AbmCheckRequest request);
}
