package io.steadybase.gtm.local.command;

/** Says something if the process is ended from outside, by Ctrl-C for example, before it is closed. */
final class InterruptNotice implements AutoCloseable {
    private final Thread hook;

    InterruptNotice(Runnable notice) {
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
