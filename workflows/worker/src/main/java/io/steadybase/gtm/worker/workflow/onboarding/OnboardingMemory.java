package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.onboarding.ComplianceDecision;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** What an onboarding recalls before it writes, and remembers when it is decided. */
final class OnboardingMemory {
    static final Persona PERSONA = Persona.ONBOARDING_BOT;

    private static final MemoryOwner WORKER = Owners.of(PERSONA);
    private static final MemoryOwner TEAM = Owners.team("customer-success");
    /** What sales and support have learned of a client is worth knowing before it is taken on board. */
    private static final List<MemoryOwner> OWNERS =
            List.of(Owners.ORG, TEAM, Owners.team("support"), WORKER, Owners.of(Persona.SARAH_AE_WEST));

    private static final String TEMPLATES = "onboarding/";

    private OnboardingMemory() {}

    /** How we take clients on board, and what is known of this one. */
    static Recollection recall(RunMemory memory, OnboardingAccount account) {
        var id = account.accountId();
        return memory.recall(account.name(), OWNERS, List.of(TEMPLATES, client(id), compliance(id)));
    }

    /** The client and how it was taken on board, the template, and the compliance decision, which is never forgotten. */
    static List<MemoryWrite> outcome(
            OnboardingAccount account,
            Tier tier,
            EngagementAnalysis analysis,
            Proposal proposal,
            ComplianceReview review,
            ComplianceDecision decision) {
        var id = account.accountId();
        return List.of(
                new MemoryWrite(WORKER, client(id) + "onboarding/profile", profile(account, tier), false),
                new MemoryWrite(
                        WORKER,
                        client(id) + "onboarding/preferences",
                        "track %s: %s".formatted(analysis.track().label(), analysis.summary()),
                        false),
                new MemoryWrite(
                        TEAM,
                        TEMPLATES + "template/" + proposal.template() + "/" + id,
                        "%d milestones in %d days for %s: %s"
                                .formatted(
                                        proposal.milestones().size(),
                                        proposal.lastDay(),
                                        account.name(),
                                        decision.outcome().label()),
                        false),
                new MemoryWrite(Owners.ORG, compliance(id), compliance(review, decision), true));
    }

    private static String client(String accountId) {
        return Owners.accountKeys(accountId);
    }

    private static String compliance(String accountId) {
        return Owners.complianceKeys(accountId) + "onboarding";
    }

    private static String profile(OnboardingAccount account, Tier tier) {
        return "%s, %s, %s, tier %s, looked after by %s"
                .formatted(
                        account.name(),
                        account.sector(),
                        Objects.requireNonNullElse(account.country(), "country unknown"),
                        tier.label(),
                        account.owner());
    }

    private static String compliance(ComplianceReview review, ComplianceDecision decision) {
        var findings = review.findings().isEmpty()
                ? "nothing found"
                : review.findings().stream()
                        .map(finding -> finding.policyId() + ": " + finding.message())
                        .collect(Collectors.joining(" | "));
        return "%s; policies %s: %s"
                .formatted(decision.words(), review.policyVersion(), TextLimits.clip(findings, TextLimits.MESSAGE));
    }
}
