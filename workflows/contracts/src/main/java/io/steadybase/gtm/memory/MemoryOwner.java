package io.steadybase.gtm.memory;

/**
 * Who holds a memory.
 *
 * @param ownerId unique within the scope, e.g. {@code sarah-ae-west}
 */
public record MemoryOwner(MemoryScope scope, String ownerId) {}
