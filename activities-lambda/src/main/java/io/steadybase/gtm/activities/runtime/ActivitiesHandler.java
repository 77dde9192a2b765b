package io.steadybase.gtm.activities.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import org.crac.Core;
import org.crac.Resource;

/** What both entry points are to Lambda: an event in, an answer out, and a start from a snapshot. */
abstract class ActivitiesHandler implements RequestStreamHandler, Resource {
    private final FunctionEndpoint endpoint;
    private final Runnable priming;

    /**
     * A handler, once per environment.
     *
     * @param priming takes the real path once, so that the snapshot holds it loaded and compiled; throws if it did not get to
     *     the end of it, and leaves no connection behind
     */
    ActivitiesHandler(ActivityTable activities, Runnable priming) {
        this.endpoint = new FunctionEndpoint(activities);
        this.priming = priming;
        Core.getGlobalContext().register(this);
    }

    @Override
    public final void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var request = event.readAllBytes();
        var timeout = Instant.now().plusMillis(context.getRemainingTimeInMillis());
        answer.write(CallDeadline.within(timeout, () -> endpoint.answer(request)));
    }

    @Override
    public final void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        priming.run();
    }

    @Override
    public final void afterRestore(org.crac.Context<? extends Resource> context) {
        // Nothing was captured that could be stale: clients connect and sign anew.
    }
}
