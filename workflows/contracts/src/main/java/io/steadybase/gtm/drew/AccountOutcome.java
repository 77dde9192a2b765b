package io.steadybase.gtm.drew;

import com.fasterxml.jackson.annotation.JsonProperty;

/** How an account left a run of Drew. */
public enum AccountOutcome {
    /** Still being worked on. */
    @JsonProperty("in-progress")
    IN_PROGRESS,
    /** The message is in the outbox. */
    @JsonProperty("delivered")
    DELIVERED,
    /** In an active program: Marketing owns the outreach. */
    @JsonProperty("handed-to-marketing")
    HANDED_TO_MARKETING,
    /** A person said no. */
    @JsonProperty("rejected")
    REJECTED,
    /** A person left it out. */
    @JsonProperty("skipped")
    SKIPPED,
    /** The draft failed the review twice. */
    @JsonProperty("dropped")
    DROPPED,
    /** The gate's time ran out before the outreach could be sent. */
    @JsonProperty("expired")
    EXPIRED
}
