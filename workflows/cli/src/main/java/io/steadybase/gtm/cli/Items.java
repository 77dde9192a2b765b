package io.steadybase.gtm.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run has to show in full.
 *
 * @param data for programs
 * @param views by item, in their order
 */
public record Items(Object data, Map<String, ItemView> views) {
    /** Nothing to show. */
    public static final Items NONE = new Items(List.of(), Map.of());

    public Items {
        views = new LinkedHashMap<>(views);
    }
}
