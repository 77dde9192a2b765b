package io.steadybase.gtm.drew;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;

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
    /** Approved, but nobody could tell whether Marketing is at work on it: waits for Marketing or for a person's release. */
    @JsonProperty("held")
    HELD,
    /** Approved, but the CRM has nobody to send it to: nothing was sent. */
    @JsonProperty("no-contact")
    NO_CONTACT,
    /** Approved, but the contact has opted out of being written to: nothing was sent. */
    @JsonProperty("opted-out")
    OPTED_OUT,
    /** Approved, but another run wrote to the account since this one had looked: nothing was sent. */
    @JsonProperty("already-contacted")
    ALREADY_CONTACTED,
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
    EXPIRED,
    /** A step failed for good for this account; the reason says why. */
    @JsonProperty("failed")
    FAILED;

    /** The outcome as it stands in JSON, e.g. {@code handed-to-marketing}. */
    public String label() {
        return WireJson.label(this);
    }
}
