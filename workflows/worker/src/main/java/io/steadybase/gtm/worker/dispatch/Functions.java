package io.steadybase.gtm.worker.dispatch;

import java.util.concurrent.CompletableFuture;

/** The functions that can be invoked. */
public interface Functions {
    /**
     * Invokes a function once. Cancelling the future aborts the invocation's connection.
     *
     * @param functionArn the function, its alias included
     * @param event the JSON event, at most 6 MB
     * @return the answer, or the AWS SDK's exception if the function could not be invoked
     */
    CompletableFuture<FunctionAnswer> invoke(String functionArn, byte[] event);
}
