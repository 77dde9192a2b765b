package io.steadybase.gtm.local.secrets;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * What a version holds: a text or bytes, never both.
 *
 * @param binary in Base64, as on the wire
 */
record SecretValue(@Nullable String string, @Nullable String binary) {
    private static final int MAX_BYTES = 65_536;

    SecretValue {
        if (string != null && binary != null) {
            throw SecretFaults.invalidParameter(
                    "You can't specify both a binary secret value and a string secret value in the same secret.");
        }
        int bytes = bytes(string, binary);
        if (bytes > MAX_BYTES) {
            throw SecretFaults.validation("secret value must be at most " + MAX_BYTES + " bytes, got " + bytes);
        }
    }

    boolean absent() {
        return string == null && binary == null;
    }

    /** Never the value itself. */
    @Override
    public String toString() {
        return "***";
    }

    private static int bytes(@Nullable String string, @Nullable String binary) {
        if (string != null) {
            return string.getBytes(StandardCharsets.UTF_8).length;
        }
        return binary == null ? 0 : decoded(binary).length;
    }

    private static byte[] decoded(String binary) {
        try {
            return Base64.getDecoder().decode(binary);
        } catch (IllegalArgumentException e) {
            throw SecretFaults.validation("SecretBinary must be Base64, got something else");
        }
    }
}
