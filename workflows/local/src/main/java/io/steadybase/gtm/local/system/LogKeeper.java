package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.files.RotatedLog;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rotates the logs of a running system when they have become long. */
final class LogKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LogKeeper.class);
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private final SystemDirectory directory;
    private final Thread thread =
            Thread.ofPlatform().daemon().name("log-keeper").unstarted(this::keep);

    private LogKeeper(SystemDirectory directory) {
        this.directory = directory;
    }

    static LogKeeper start(SystemDirectory directory) {
        LogKeeper keeper = new LogKeeper(directory);
        keeper.thread.start();
        return keeper;
    }

    private void keep() {
        try {
            while (true) {
                rotate(RotatedLog.LIMIT);
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        }
    }

    void rotate(long limit) {
        for (Map.Entry<String, RotatedLog> log : directory.logFiles().entrySet()) {
            try {
                log.getValue().rotateOver(limit);
            } catch (IOException e) {
                LOG.warn("the log of {} cannot be rotated", log.getKey(), e);
            }
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }
}
