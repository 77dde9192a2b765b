package io.steadybase.gtm.local.imports;

/** Is told how an import gets on. */
public interface ImportProgress {
    /** How many rows there are is not known yet. */
    long UNKNOWN = -1;

    /** Nobody wants to know. */
    ImportProgress NONE = (what, rows) -> () -> {};

    /**
     * Begins with a file, or with what is stored already; the stage before it has been closed.
     *
     * @param rows how many there are, or {@link #UNKNOWN}
     */
    Stage begin(String what, long rows);

    /** So many rows more are written; is called by several threads. */
    default void wrote(int rows) {}

    /** What is being read, one row after the other. */
    @FunctionalInterface
    interface Stage extends AutoCloseable {
        /** One row more. */
        void step();

        @Override
        default void close() {
            // Most have nothing to put away.
        }
    }
}
