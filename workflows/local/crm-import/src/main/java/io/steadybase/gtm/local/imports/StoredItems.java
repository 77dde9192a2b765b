package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * What the CRM's table holds: of each item only where it is and a digest, so that a table of transcripts fits into a small
 * memory.
 */
final class StoredItems {
    private final Map<String, Place> places = new HashMap<>();

    void add(CrmItem item) {
        places.put(item.identity(), new Place(item.partition(), item.sort(), Digest.of(item)));
    }

    /** What must be written to have this item in the table; empty if it is there as it is. */
    Optional<CrmChange> change(CrmItem item) {
        var place = places.get(item.identity());
        if (place == null) {
            return Optional.of(new CrmChange(item, null));
        }
        if (!place.isOf(item)) {
            return Optional.of(new CrmChange(item, place.key()));
        }
        return place.digest().equals(Digest.of(item)) ? Optional.empty() : Optional.of(new CrmChange(item, null));
    }

    private record Place(String partition, String sort, Digest digest) {
        boolean isOf(CrmItem item) {
            return partition.equals(item.partition()) && sort.equals(item.sort());
        }

        Map<String, AttributeValue> key() {
            return new CrmItem(partition, sort, Map.of()).key();
        }
    }

    /** Half of a SHA-256. */
    private record Digest(long one, long two) {
        static Digest of(CrmItem item) {
            var sha = sha256();
            new TreeMap<>(item.attributes()).forEach((name, value) -> {
                add(sha, name);
                add(sha, value.toString());
            });
            var digest = ByteBuffer.wrap(sha.digest());
            return new Digest(digest.getLong(), digest.getLong());
        }

        /** With its length, so that no two items run together to the same bytes. */
        private static void add(MessageDigest sha, String text) {
            var bytes = text.getBytes(StandardCharsets.UTF_8);
            sha.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
            sha.update(bytes);
        }

        private static MessageDigest sha256() {
            try {
                return MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every JVM has SHA-256", e);
            }
        }
    }
}
