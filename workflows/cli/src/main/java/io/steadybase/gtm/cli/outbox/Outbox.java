package io.steadybase.gtm.cli.outbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The outbox, to be read. */
public interface Outbox extends AutoCloseable {
    /** How many messages of the outbox are looked at, at most. They lie there in no order, so the newest are known only then. */
    int MOST_READ = 10_000;

    /**
     * The newest messages, newest first; malformed items come last.
     *
     * @param run the first part of the outbox ids that are wanted, e.g. {@code q3}; null for those of all runs
     * @param most how many are returned at most
     * @throws io.steadybase.gtm.connection.CannotConnectException if the outbox cannot be read
     */
    Found newest(@Nullable String run, int most);

    @Override
    void close();

    /**
     * What was found.
     *
     * @param more how many more there are than were asked for
     * @param complete whether all of the outbox was looked at; if not, there may be newer ones
     */
    record Found(List<OutboxEntry> messages, int more, boolean complete) {
        public Found {
            messages = List.copyOf(messages);
        }
    }
}
