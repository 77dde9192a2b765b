package io.steadybase.gtm.memory;

/**
 * A fact to remember.
 *
 * @param key at most 256 characters, path-like, e.g. {@code account/acme/outreach}
 * @param value at most 32 KB in UTF-8
 */
public record MemoryWrite(MemoryOwner owner, String key, String value, boolean pinned) {}
