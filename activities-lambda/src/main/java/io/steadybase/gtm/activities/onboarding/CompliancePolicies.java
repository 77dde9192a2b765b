package io.steadybase.gtm.activities.onboarding;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.List;

/**
 * Our compliance policies, as they stand in {@code compliance-policies.json}. The sample that ships with the code is to be replaced by
 * whoever answers for them; a change of it gets another version.
 *
 * @param version names them in reports and in memory, e.g. {@code 2026-11}
 * @param policies in the order in which findings are told
 */
record CompliancePolicies(String version, List<Policy> policies) {
    /** The file beside this class. */
    private static final String FILE = "compliance-policies.json";

    CompliancePolicies {
        require(version != null && !version.isBlank(), "version must be given, got none");
        require(policies != null && !policies.isEmpty(), "policies must be given, got none");
        policies = List.copyOf(policies);
        var ids = new HashSet<String>();
        for (var policy : policies) {
            require(ids.add(policy.id()), "every policy must have an id of its own, got " + policy.id() + " twice");
        }
    }

    /**
     * One policy.
     *
     * @param text what it demands, for whoever reads a finding
     */
    record Policy(String id, String title, String text, Severity severity, PolicyRule rule) {
        Policy {
            require(id != null && !id.isBlank(), "id of a policy must be given, got none");
            require(title != null && !title.isBlank(), "title must be given, got none (policy " + id + ")");
            require(text != null && !text.isBlank(), "text must be given, got none (policy " + id + ")");
            require(severity != null, "severity must be high, medium or low, got none (policy " + id + ")");
            require(rule != null, "rule must be given, got none (policy " + id + ")");
        }
    }

    /** The policies in force. */
    static CompliancePolicies inForce() {
        try (var resource = CompliancePolicies.class.getResourceAsStream(FILE)) {
            if (resource == null) {
                throw new IllegalStateException(
                        "no resource " + FILE + " beside " + CompliancePolicies.class.getName());
            }
            return read(resource);
        } catch (IOException e) {
            throw new IllegalStateException(FILE + " must be readable: " + e.getMessage(), e);
        }
    }

    /**
     * Reads policies.
     *
     * @throws JsonProcessingException if it is no JSON, or a policy is incomplete or has a rule that does not exist
     */
    static CompliancePolicies read(InputStream json) throws IOException {
        return WireJson.MAPPER.readValue(json, CompliancePolicies.class);
    }

    static void require(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }
}
