package io.steadybase.gtm.activities.memory;

import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryOwner;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One item of the memory table, read. */
record MemoryItem(MemoryOwner owner, Map<String, AttributeValue> attributes) {
    static String partition(MemoryOwner owner) {
        return owner.scope().label() + "#" + owner.ownerId();
    }

    Memory memory() {
        return new Memory(
                owner.scope(),
                text("key"),
                text("value"),
                value("pinned").bool(),
                Long.parseLong(value("version").n()),
                Instant.parse(text("lastUpdated")));
    }

    /** DynamoDB removes expired items hours later: until then they are there, and must not be seen. */
    boolean expired(Instant now) {
        var expiresAt = optional("expiresAt");
        return expiresAt != null && Long.parseLong(expiresAt.n()) <= now.getEpochSecond();
    }

    private String text(String name) {
        return value(name).s();
    }

    private AttributeValue value(String name) {
        var value = optional(name);
        if (value == null) {
            throw new IllegalStateException(
                    "item of the memory table has no attribute " + name + ": " + partition(owner));
        }
        return value;
    }

    private @Nullable AttributeValue optional(String name) {
        return attributes.get(name);
    }
}
