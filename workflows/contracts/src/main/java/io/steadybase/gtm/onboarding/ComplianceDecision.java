package io.steadybase.gtm.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;
import java.time.Instant;

/**
 * Whether a proposal may be carried out.
 *
 * @param by who decided: a person, or the policies where nobody had to be asked
 * @param reason for a reader
 */
public record ComplianceDecision(Outcome outcome, String by, Instant at, String reason) {
    /** What was decided. */
    public enum Outcome {
        /** It may be carried out. */
        @JsonProperty("approved")
        APPROVED,
        /** A person said no: compliance hold. */
        @JsonProperty("rejected")
        REJECTED,
        /** A person left it undecided: compliance hold. */
        @JsonProperty("skipped")
        SKIPPED,
        /** Nobody decided in time, and a manager was told: compliance hold. */
        @JsonProperty("escalated")
        ESCALATED;

        /** As it stands in JSON. */
        public String label() {
            return WireJson.label(this);
        }
    }

    /** For a reader, e.g. {@code approved by Robin: fine}. */
    public String words() {
        return "%s by %s: %s".formatted(outcome.label(), by, reason);
    }
}
