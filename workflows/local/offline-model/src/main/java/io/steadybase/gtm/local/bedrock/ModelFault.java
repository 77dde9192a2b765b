package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What the offline model can be told to do instead of answering. */
public enum ModelFault {
    /** {@code ThrottlingException}, status 429, with {@code Retry-After}. */
    @JsonProperty("throttle")
    THROTTLE,
    /** Answers late, or never. */
    @JsonProperty("stall")
    STALL,
    /** Answers in words that it will not help, instead of calling the tool. */
    @JsonProperty("refuse")
    REFUSE,
    /** Ends in the middle of the tool call: stop reason {@code max_tokens}. */
    @JsonProperty("cut-short")
    CUT_SHORT,
    /** Calls the tool with an input that no schema of ours allows. */
    @JsonProperty("malformed")
    MALFORMED,
    /** {@code AccessDeniedException}, status 403. */
    @JsonProperty("access-denied")
    ACCESS_DENIED,
    /** {@code ServiceUnavailableException}, status 503. */
    @JsonProperty("unavailable")
    UNAVAILABLE
}
