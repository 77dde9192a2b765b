package io.steadybase.gtm.local.system;

import java.time.Instant;

/** A system's hold on its directory, where it leaves behind how it ended. Thread-safe. */
final class Tenancy implements AutoCloseable {
    private final SystemDirectory directory;
    private final SystemLock lock;
    private boolean owesAnEnd;

    private Tenancy(SystemDirectory directory, SystemLock lock) {
        this.directory = directory;
        this.lock = lock;
    }

    /**
     * Takes the directory.
     *
     * @throws SystemRunningException if another process has it
     */
    static Tenancy of(SystemDirectory directory) {
        return new Tenancy(directory, directory.lock());
    }

    /** From now on there is a system, so there is an end of it. */
    synchronized void begins() {
        owesAnEnd = true;
    }

    /** Says at once how the system ends, because it may not live to say it later; what is said first stays. */
    synchronized void ends(SystemEnd end) {
        if (owesAnEnd) {
            owesAnEnd = false;
            directory.keep(end);
        }
    }

    /** Frees the directory. A system that said nothing until now was asked to end. */
    @Override
    public void close() {
        try {
            ends(SystemEnd.onRequest(Instant.now()));
        } finally {
            lock.close();
        }
    }
}
