package io.steadybase.gtm.local.secrets;

import java.time.Instant;

/**
 * One version of a secret; never changes.
 *
 * @param id the request's client token
 */
record SecretVersion(String id, SecretValue value, Instant created) {
    private static final int MIN_ID = 32;
    private static final int MAX_ID = 64;

    SecretVersion {
        if (id.length() < MIN_ID || id.length() > MAX_ID) {
            throw SecretFaults.invalidParameter("ClientRequestToken must be 32-64 characters long.");
        }
    }
}
