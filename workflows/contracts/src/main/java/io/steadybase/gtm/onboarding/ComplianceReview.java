package io.steadybase.gtm.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.List;

/**
 * What our policies hold against a proposal.
 *
 * @param policyVersion which policies
 * @param findings in the order of the policies; empty if nothing was found
 */
public record ComplianceReview(String policyVersion, List<Finding> findings) {
    public ComplianceReview {
        findings = List.copyOf(findings);
    }

    /**
     * One finding.
     *
     * @param policyId the policy that it comes from, e.g. {@code data-residency}
     * @param policy the policy's title
     * @param message what was found and what was expected
     */
    public record Finding(String policyId, String policy, Severity severity, String message) {
        /** For a reader, e.g. {@code high, data-residency: the office is in Germany: …}. */
        public String words() {
            return "%s, %s: %s".formatted(severity.label(), policyId, message);
        }
    }

    /** How much a finding weighs. */
    public enum Severity {
        /** Nothing goes on before somebody has dealt with it. */
        @JsonProperty("high")
        HIGH,
        /** Somebody should deal with it. */
        @JsonProperty("medium")
        MEDIUM,
        /** Somebody should know. */
        @JsonProperty("low")
        LOW;

        /** As it stands in JSON. */
        public String label() {
            return WireJson.label(this);
        }
    }
}
