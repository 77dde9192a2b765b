package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;

/** What memory takes; checked for all facts before the first is written. */
public final class MemoryLimits {
    private static final int MAX_KEY_CHARACTERS = 256;
    private static final int MAX_VALUE_BYTES = 32 * 1024;

    private MemoryLimits() {}

    static void check(RememberRequest request) {
        if (request.writeId().isBlank()) {
            throw ActivityFailedException.invalidInput("write id must not be blank");
        }
        var seen = new HashSet<String>();
        for (var write : request.writes()) {
            check(write);
            if (!seen.add(place(write))) {
                throw ActivityFailedException.invalidInput(
                        "a request must write a key once, got it twice: " + place(write));
            }
        }
    }

    static void check(MemoryOwner owner) {
        if (owner.ownerId().isBlank()) {
            throw ActivityFailedException.invalidInput("owner id must not be blank (scope " + owner.scope() + ")");
        }
    }

    /**
     * Whether memory can take the fact.
     *
     * @throws ActivityFailedException if it cannot, saying why
     */
    public static void check(MemoryWrite write) {
        check(write.owner());
        if (write.key().isBlank()) {
            throw ActivityFailedException.invalidInput("key must not be blank (owner " + place(write) + ")");
        }
        var characters = write.key().codePointCount(0, write.key().length());
        if (characters > MAX_KEY_CHARACTERS) {
            throw ActivityFailedException.invalidInput("key must be at most " + MAX_KEY_CHARACTERS + " characters, got "
                    + characters + " (key " + place(write).substring(0, 80) + "…)");
        }
        var bytes = write.value().getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_VALUE_BYTES) {
            throw ActivityFailedException.of(
                    FailureType.OVERSIZED,
                    "value must be at most " + MAX_VALUE_BYTES + " bytes, got " + bytes + " (key " + place(write)
                            + ")");
        }
    }

    private static String place(MemoryWrite write) {
        return MemoryItem.partition(write.owner()) + "/" + write.key();
    }
}
