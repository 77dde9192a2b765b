package io.steadybase.gtm.worker.dispatch;

import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Errored;
import io.steadybase.gtm.worker.dispatch.FunctionAnswer.Returned;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.services.lambda.LambdaAsyncClient;
import software.amazon.awssdk.services.lambda.model.InvokeRequest;
import software.amazon.awssdk.services.lambda.model.InvokeResponse;

/**
 * Functions in AWS Lambda. Temporal is the only one that retries: the SDK's own retries are off, and its time-outs are
 * longer than any function's, since a client that gives up early would run the function again.
 */
public final class LambdaFunctions implements Functions, AutoCloseable {
    /** Lambda's longest function time-out is 15 minutes. */
    private static final Duration LONGER_THAN_ANY_FUNCTION = Duration.ofMinutes(16);

    private final LambdaAsyncClient lambda;

    private LambdaFunctions(LambdaAsyncClient lambda) {
        this.lambda = lambda;
    }

    /**
     * Connects with the default credentials, region and endpoint of the AWS SDK.
     *
     * @param maxInFlight how many invocations may wait for their answer at a time
     */
    public static LambdaFunctions connect(int maxInFlight) {
        return new LambdaFunctions(LambdaAsyncClient.builder()
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .maxConcurrency(maxInFlight)
                        .readTimeout(LONGER_THAN_ANY_FUNCTION)
                        .connectionAcquisitionTimeout(Duration.ofSeconds(30))
                        .tcpKeepAlive(true))
                .overrideConfiguration(override ->
                        override.apiCallTimeout(LONGER_THAN_ANY_FUNCTION).retryStrategy(retry -> retry.maxAttempts(1)))
                .build());
    }

    @Override
    public CompletableFuture<FunctionAnswer> invoke(String functionArn, byte[] event) {
        var request = InvokeRequest.builder()
                .functionName(functionArn)
                .payload(SdkBytes.fromByteArrayUnsafe(event))
                .build();
        return new CancellingFuture(lambda.invoke(request));
    }

    /** Passes a cancellation on to the SDK's future, which closes the connection: derived futures do not. */
    private static final class CancellingFuture extends CompletableFuture<FunctionAnswer> {
        private final CompletableFuture<InvokeResponse> response;

        CancellingFuture(CompletableFuture<InvokeResponse> response) {
            this.response = response;
            var _ = response.whenComplete((answer, failure) -> {
                if (failure == null) {
                    complete(toAnswer(answer));
                } else {
                    completeExceptionally(failure);
                }
            });
        }

        @Override
        public boolean cancel(boolean mayInterruptIfRunning) {
            response.cancel(mayInterruptIfRunning);
            return super.cancel(mayInterruptIfRunning);
        }
    }

    private static FunctionAnswer toAnswer(InvokeResponse response) {
        var payload = response.payload().asUtf8String();
        return response.functionError() == null ? new Returned(payload) : new Errored(payload);
    }

    @Override
    public void close() {
        lambda.close();
    }
}
