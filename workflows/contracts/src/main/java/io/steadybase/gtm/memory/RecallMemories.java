package io.steadybase.gtm.memory;

import java.util.List;

/**
 * What to recall of one owner.
 *
 * @param keyPrefixes empty for everything
 * @param maxBytes of keys and values per prefix
 */
public record RecallMemories(List<String> keyPrefixes, int maxBytes) {
    public RecallMemories {
        keyPrefixes = keyPrefixes == null ? List.of() : List.copyOf(keyPrefixes);
    }
}
