package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.run.Spend;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * What the activity under way has spent so far. It is counted as soon as an answer of the model arrives, before anybody judges
 * the answer: what was paid for and could not be used was paid for all the same.
 */
public final class CallSpend {
    private static final ScopedValue<CallSpend> CURRENT = ScopedValue.newInstance();

    private final AtomicReference<@Nullable Spend> total = new AtomicReference<>();

    CallSpend() {}

    /** Adds to what the activity under way has spent; outside of any, nobody counts. */
    public static void add(Spend spend) {
        if (CURRENT.isBound()) {
            CURRENT.get().total.accumulateAndGet(spend, CallSpend::sum);
        }
    }

    /** What this counts while it runs. */
    ScopedValue.Carrier counting() {
        return ScopedValue.where(CURRENT, this);
    }

    /** Null if no model was asked. */
    @Nullable
    Spend total() {
        return total.get();
    }

    private static @Nullable Spend sum(@Nullable Spend before, @Nullable Spend more) {
        return before == null || more == null ? more : before.plus(more);
    }
}
