package io.steadybase.gtm.activities.onboarding;

import io.steadybase.gtm.activities.onboarding.CompliancePolicies.Policy;
import io.steadybase.gtm.onboarding.ComplianceActivities;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.ComplianceReview.Finding;
import io.steadybase.gtm.run.TextLimits;
import java.util.stream.Stream;

/** Step 4: holds a proposal against our policies, without a model. */
public final class PolicyReview implements ComplianceActivities {
    /** What one proposal can break is told as far as a person reads it. */
    private static final int MOST_PER_POLICY = 5;

    private final CompliancePolicies policies;

    /** By the policies in force. */
    public PolicyReview() {
        this(CompliancePolicies.inForce());
    }

    PolicyReview(CompliancePolicies policies) {
        this.policies = policies;
    }

    @Override
    public ComplianceReview reviewCompliance(ComplianceRequest request) {
        return new ComplianceReview(
                policies.version(),
                policies.policies().stream()
                        .flatMap(policy -> findings(policy, request))
                        .toList());
    }

    private static Stream<Finding> findings(Policy policy, ComplianceRequest request) {
        return policy.rule().findings(request).stream()
                .limit(MOST_PER_POLICY)
                .map(found -> new Finding(
                        policy.id(),
                        policy.title(),
                        policy.severity(),
                        TextLimits.clip("%s: %s".formatted(TextLimits.line(found), policy.text()), TextLimits.NOTE)));
    }
}
