package io.steadybase.gtm.testing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Arguments that no well-meaning client sends, for every signal and update that takes one object. */
public final class OddMessages {
    private static final String LONG = "x".repeat(900_000);

    private OddMessages() {}

    /**
     * The arguments by what is odd about them.
     *
     * @param good an argument that makes sense, as JSON fields
     */
    public static Map<String, Object[]> variantsOf(Map<String, Object> good) {
        var variants = new LinkedHashMap<String, Object[]>();
        variants.put("no argument", new Object[0]);
        variants.put("null", new Object[] {null});
        variants.put("an empty object", new Object[] {Map.of()});
        variants.put("a number", new Object[] {42});
        variants.put("a text", new Object[] {"approve"});
        variants.put("a list", new Object[] {List.of(1, 2)});
        variants.put("two arguments", new Object[] {Map.of(), Map.of()});
        variants.put("unknown fields", new Object[] {with(good, "colour", "blue")});
        for (var field : good.keySet()) {
            variants.put("without " + field, new Object[] {without(good, field)});
            variants.put("null " + field, new Object[] {with(good, field, null)});
            variants.put("an object as " + field, new Object[] {with(good, field, Map.of("a", 1))});
            variants.put(
                    "a list with null as " + field, new Object[] {with(good, field, Collections.singletonList(null))});
            variants.put("a very long " + field, new Object[] {with(good, field, LONG)});
            variants.put("control characters in " + field, new Object[] {with(good, field, "a\r\nb\u0000\u202e")});
        }
        return variants;
    }

    /** The names of the variants, for a parameterised test. */
    public static List<String> names(Map<String, Object> good) {
        return new ArrayList<>(variantsOf(good).keySet());
    }

    private static Map<String, Object> with(Map<String, Object> good, String field, @Nullable Object value) {
        var copy = new LinkedHashMap<>(good);
        copy.put(field, value);
        return copy;
    }

    private static Map<String, Object> without(Map<String, Object> good, String field) {
        var copy = new LinkedHashMap<>(good);
        copy.remove(field);
        return copy;
    }
}
