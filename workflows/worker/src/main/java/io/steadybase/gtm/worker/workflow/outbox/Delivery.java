package io.steadybase.gtm.worker.workflow.outbox;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.outbox.OutboxActivities;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.Withheld;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** A message on its way into the outbox, exactly once. Deterministic: workflow code. */
public final class Delivery {
    private Delivery() {}

    /**
     * Delivers. One that ended without an answer, also because the run was cancelled, is looked for.
     *
     * @param about for a reader of Temporal's web UI, e.g. the account's name
     * @return why the message was withheld, null if it is in the outbox
     * @throws TemporalFailure if it is not, as far as anybody can tell
     */
    public static @Nullable Withheld deliver(OutboxMessage message, String about) {
        var outbox = ActivityStubs.of(OutboxActivities.class, about);
        try {
            return outbox.deliverMessage(message).withheld();
        } catch (TemporalFailure failure) {
            if (isConflict(failure) || !isInOutbox(outbox, message.outboxId())) {
                throw failure;
            }
            return null;
        }
    }

    /** Whether something else lies under this id, from an earlier run of the same business: this was not put there. */
    public static boolean isConflict(TemporalFailure failure) {
        return failure.getCause() instanceof ApplicationFailure refusal
                && refusal.getType().equals(FailureType.CONFLICT.wireName());
    }

    /** A delivery that ended without an answer may have been made all the same; also when the run is cancelled. */
    private static boolean isInOutbox(OutboxActivities outbox, String outboxId) {
        var found = new ArrayList<String>();
        Workflow.newDetachedCancellationScope(() -> {
                    if (find(outbox, outboxId)) {
                        found.add(outboxId);
                    }
                })
                .run();
        return !found.isEmpty();
    }

    private static boolean find(OutboxActivities outbox, String outboxId) {
        try {
            return outbox.findMessage(new LookupRequest(outboxId)).found();
        } catch (TemporalFailure unknown) {
            return false;
        }
    }
}
