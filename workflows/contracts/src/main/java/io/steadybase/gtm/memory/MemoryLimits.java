package io.steadybase.gtm.memory;

import io.steadybase.gtm.run.TextLimits;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;

/** What memory takes. */
public final class MemoryLimits {
    /** The longest key, in characters. */
    public static final int KEY_CHARACTERS = 256;

    /** The largest value, in bytes of UTF-8. */
    public static final int VALUE_BYTES = 32 * 1024;

    /** The longest write id, in characters. */
    public static final int WRITE_ID_CHARACTERS = 300;

    /** The most facts of one batch. */
    public static final int BATCH_WRITES = 500;

    /** The largest batch, in bytes of JSON: ten that come at once must fit into one answer of the worker, else the server ends the store. */
    public static final long BATCH_BYTES = 200_000;

    /** Everything that a store holds, in bytes of JSON: it is carried from run to run as one payload. */
    public static final long STORE_BYTES = 700_000;

    private static final Pattern OWNER_ID = Pattern.compile("[A-Za-z0-9._-]{1,80}");
    private static final int LONGEST_SHOWN = 80;
    private static final int BYTES_OF_FIELDS = 160;

    private MemoryLimits() {}

    /** What is wrong with an owner, one line each; empty if it can have a store. */
    public static List<String> problems(MemoryOwner owner) {
        return OWNER_ID.matcher(owner.ownerId()).matches()
                ? List.of()
                : List.of("owner must be 1 to 80 letters, digits, '.', '_' or '-', got "
                        + TextLimits.clip(owner.ownerId(), LONGEST_SHOWN));
    }

    /** What is wrong with a fact, one line each; empty if memory can take it. */
    public static List<String> problems(String key, String value) {
        var problems = new ArrayList<String>();
        if (key.isBlank()) {
            problems.add("key must not be blank");
        }
        var characters = key.codePointCount(0, key.length());
        if (characters > KEY_CHARACTERS) {
            problems.add("key must be at most %d characters, got %d (key %s…)"
                    .formatted(KEY_CHARACTERS, characters, key.substring(0, LONGEST_SHOWN)));
        }
        var bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > VALUE_BYTES) {
            problems.add("value must be at most %d bytes, got %d (key %s)".formatted(VALUE_BYTES, bytes, key));
        }
        return problems;
    }

    /** What is wrong with a batch, one line each; empty if nothing is. */
    public static List<String> problems(MemoryBatch batch) {
        var problems = new ArrayList<String>();
        if (batch.writeId().isBlank() || batch.writeId().length() > WRITE_ID_CHARACTERS) {
            problems.add("write id must have 1 to %d characters, got %d"
                    .formatted(WRITE_ID_CHARACTERS, batch.writeId().strip().length()));
        }
        if (batch.writes().isEmpty() || batch.writes().size() > BATCH_WRITES) {
            problems.add("a batch must hold 1 to %d writes, got %d"
                    .formatted(BATCH_WRITES, batch.writes().size()));
        }
        var bytes = batch.writes().stream()
                .mapToLong(write -> bytes(write.key(), write.value()))
                .sum();
        if (bytes > BATCH_BYTES) {
            problems.add("a batch must hold at most %d bytes, got %d".formatted(BATCH_BYTES, bytes));
        }
        var keys = new HashSet<String>();
        for (var write : batch.writes()) {
            problems.addAll(problems(write.key(), write.value()));
            if (!keys.add(write.key())) {
                problems.add("a batch must write a key once, got it twice: " + write.key());
            }
        }
        return problems;
    }

    /** What a fact takes of {@link #STORE_BYTES}: never less than its JSON. */
    public static long bytes(String key, String value) {
        return BYTES_OF_FIELDS + jsonBytes(key) + jsonBytes(value);
    }

    private static long jsonBytes(String text) {
        return text.chars().mapToLong(MemoryLimits::jsonBytes).sum();
    }

    /** At most: what is escaped takes six bytes, and so does each half of a pictograph. */
    private static long jsonBytes(int character) {
        if (character < ' ' || character == '"' || character == '\\' || Character.isSurrogate((char) character)) {
            return 6;
        }
        if (character < 0x80) {
            return 1;
        }
        return character < 0x800 ? 2 : 3;
    }
}
