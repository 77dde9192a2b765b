package io.steadybase.gtm.cli;

/** Says something if the process is ended from outside, by Ctrl-C for example, before it is closed. */
public final class InterruptNotice implements AutoCloseable {
    private final Thread hook;

    /** Says it from here on. */
    public InterruptNotice(Runnable notice) {
        hook = new Thread(notice, "interrupted");
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public void close() {
        try {
            var _ = Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            // The notice is being given.
        }
    }
}
