package io.steadybase.gtm.activities.model;

import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** One call of the Converse API: {@code BedrockRuntimeClient::converse}, or a fake. */
@FunctionalInterface
public interface Converse {
    /**
     * Sends the request once.
     *
     * @throws software.amazon.awssdk.core.exception.SdkException if there is no answer, or an error
     */
    ConverseResponse converse(ConverseRequest request);
}
