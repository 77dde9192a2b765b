package io.steadybase.gtm.local.imports;

/** Where Marketing's worker reads its programs. */
@FunctionalInterface
public interface ProgramsStore {
    /**
     * Puts these programs in the place of those before; false if they are the same.
     *
     * @param csv the columns {@code account}, {@code campaign} and {@code status}, the header first
     */
    boolean replace(String csv);
}
