package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.drew.ResearchActivities;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceDecision;
import io.steadybase.gtm.onboarding.ComplianceDecision.Outcome;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingDataActivities;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingReport.Compliance;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Tier;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.Gates;
import io.steadybase.gtm.worker.workflow.gate.Question;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import io.steadybase.gtm.worker.workflow.progress.InputCheck;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.ReportNotes;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Client Onboarding: five steps, one method each, in the order they happen. */
public final class OnboardingWorkflow implements ClientOnboarding {
    private static final Duration GATE_TIMEOUT = Duration.ofDays(7);
    private static final Duration CALLS = Duration.ofDays(90);
    private static final String COMPLIANCE_HOLD = "Compliance hold";
    private static final int MOST_NOTES_AT_THE_GATE = 20;

    private final OnboardingRequest request;
    private final String accountId = InputCheck.businessId(KIND);
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of(OnboardingStep.values()));
    private final ReportNotes notes = new ReportNotes();
    private final ComplianceDesk desk = new ComplianceDesk(notes);
    private final Gates gates = new Gates(progress).with(ComplianceDesk.GATE, desk);
    private final FollowUps followUps = new FollowUps(notes);
    private final RunMemory memory = new RunMemory();
    private List<MemoryEntry> memories = List.of();
    private List<Finding> findings = List.of();
    private @Nullable OnboardingAccount account;
    private @Nullable EngagementAnalysis analysis;
    private @Nullable Proposal draft;
    private @Nullable ComplianceDecision decision;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public OnboardingWorkflow(@Nullable OnboardingRequest request) {
        this.request = request == null ? OnboardingRequest.NONE : request;
    }

    @Override
    public OnboardingReport onboard(@Nullable OnboardingRequest sameRequest) {
        return progress.run(OnboardingMemory.PERSONA, accountId, this::onboard);
    }

    private OnboardingReport onboard() {
        InputCheck.require(KIND, request, "accountId", request.accountId());
        var name = request.accountName();
        progress.step(
                OnboardingStep.FETCH_ACCOUNT_DATA, "reading what the CRM knows of " + name, this::fetchAccountData);
        progress.step(OnboardingStep.ANALYZE_ENGAGEMENT, "choosing the track", this::analyzeEngagement);
        progress.step(OnboardingStep.GENERATE_PROPOSAL, "writing the proposal", this::generateProposal);
        progress.step(
                OnboardingStep.COMPLIANCE_REVIEW, "holding the proposal against the policies", this::complianceReview);
        if (decided().outcome() == Outcome.APPROVED) {
            progress.step(OnboardingStep.SEND_FOLLOWUP, "sending what follows", this::sendFollowup);
        } else {
            progress.skip(OnboardingStep.SEND_FOLLOWUP, decided().words());
        }
        remember();
        end();
        return report();
    }

    private String fetchAccountData() {
        var now = RunClock.now();
        var known = ActivityStubs.of(OnboardingDataActivities.class, accountId)
                .fetchAccountData(new AccountQuery(accountId, now.minus(CALLS), now));
        account = known;
        if (isNamedOtherwise()) {
            notes.add("the CRM calls account %s %s, the request calls it %s"
                    .formatted(accountId, known.name(), request.accountName()));
        }
        if (known.strategic() && !tier().isStrategic()) {
            notes.add("the CRM has %s among the strategic accounts, the request calls it %s"
                    .formatted(known.name(), request.tier()));
        }
        if (known.contact() == null) {
            notes.add(known.noContact());
        }
        var recalled = OnboardingMemory.recall(memory, known);
        memories = recalled.entries();
        return "read %d facts and recalled %d memories%s"
                .formatted(
                        known.facts().size(),
                        memories.size(),
                        recalled.omitted() == 0 ? "" : ", left out " + recalled.omitted());
    }

    /** Then somebody looks whether the right client is written to. */
    private boolean isNamedOtherwise() {
        return !account().name().equalsIgnoreCase(request.accountName().strip());
    }

    private String analyzeEngagement() {
        findings = researchCalls();
        var result = writing().analyzeEngagement(new AnalysisRequest(account(), tier(), findings));
        progress.spend(result.spend());
        analysis = result.analysis();
        return "track %s: %s"
                .formatted(result.analysis().track().label(), result.analysis().summary());
    }

    /** Without the calls there is less to go by, but still something. */
    private List<Finding> researchCalls() {
        var now = RunClock.now();
        try {
            var calls = ActivityStubs.of(ResearchActivities.class, account().name())
                    .researchCalls(new CallsQuery(accountId, now.minus(CALLS), now));
            progress.spend(calls.spend());
            notes.add(calls.notes());
            return calls.findings();
        } catch (ActivityFailure failure) {
            progress.spend(RunFailures.spendOf(failure));
            notes.add("onboarded without its calls: " + RunFailures.reason(failure));
            return List.of();
        }
    }

    private String generateProposal() {
        var result = writing().generateProposal(new ProposalRequest(account(), tier(), analysis(), findings, memories));
        progress.spend(result.spend());
        draft = result.proposal();
        return "proposed %d milestones in %d days"
                .formatted(
                        result.proposal().milestones().size(), result.proposal().lastDay());
    }

    private String complianceReview() {
        desk.review(new ComplianceRequest(account(), tier(), Objects.requireNonNull(draft)));
        decision = desk.needsAPerson() || isNamedOtherwise() ? askAPerson() : passedByThePolicies();
        return decided().words();
    }

    private ComplianceDecision passedByThePolicies() {
        return new ComplianceDecision(
                Outcome.APPROVED,
                "compliance policies " + reviewed().policyVersion(),
                RunClock.now(),
                "nothing was found, and a client of tier %s needs nobody's approval".formatted(tier().label()));
    }

    private ComplianceDecision askAPerson() {
        noteWhoIsMissing();
        var approver = Objects.requireNonNullElse(request.approver(), "compliance officer");
        var timeout = Objects.requireNonNullElse(request.gateTimeout(), GATE_TIMEOUT);
        var question = new Question(
                "Take %s on board as proposed?".formatted(account().name()),
                approver,
                request.userId(),
                timeout,
                List.of(accountId),
                notes.first(MOST_NOTES_AT_THE_GATE),
                RunState.WAITING);
        if (!gates.ask(ComplianceDesk.GATE, question)) {
            var late = "%s did not decide in %s".formatted(approver, timeout);
            escalateToManager(COMPLIANCE_HOLD, late);
            return new ComplianceDecision(
                    Outcome.ESCALATED, OnboardingMemory.PERSONA.id(), RunClock.now(), COMPLIANCE_HOLD + ": " + late);
        }
        var answer = Objects.requireNonNull(gates.decisionOn(ComplianceDesk.GATE, accountId));
        return new ComplianceDecision(
                outcome(answer.verdict()),
                answer.decidedBy(),
                RunClock.now(),
                Objects.requireNonNullElse(answer.notes(), "no reason given"));
    }

    private static Outcome outcome(Verdict verdict) {
        return switch (verdict) {
            case APPROVE -> Outcome.APPROVED;
            case REJECT -> Outcome.REJECTED;
            case SKIP -> Outcome.SKIPPED;
        };
    }

    private void noteWhoIsMissing() {
        if (request.userId().isBlank()) {
            notes.add("nobody is named who asked for this onboarding: see to it that somebody else decides");
        }
    }

    private void escalateToManager(String reason, String late) {
        followUps.escalateToManager(
                accountId,
                reason,
                "The onboarding of %s is on hold: %s. Found by policies %s:\n%s"
                        .formatted(
                                account().name(),
                                late,
                                reviewed().policyVersion(),
                                String.join("\n", desk.warnings(accountId))));
    }

    private String sendFollowup() {
        followUps.send(account(), desk.proposal(), decided());
        return followUps.words();
    }

    private void remember() {
        memory.remember(
                        "onboarding of " + accountId,
                        OnboardingMemory.outcome(account(), tier(), analysis(), desk.proposal(), reviewed(), decided()))
                .ifPresent(notes::add);
    }

    private void end() {
        var words = decided().words();
        switch (decided().outcome()) {
            case APPROVED -> {
                if (followUps.undone().isEmpty()) {
                    progress.end(RunState.COMPLETED, null);
                } else {
                    progress.end(
                            RunState.FAILED,
                            "%s; but not done: %s".formatted(words, String.join("; ", followUps.undone())));
                }
            }
            case REJECTED -> progress.end(RunState.REJECTED, COMPLIANCE_HOLD + ": " + words);
            case SKIPPED -> progress.end(RunState.HELD, COMPLIANCE_HOLD + ": " + words);
            case ESCALATED -> progress.end(RunState.ESCALATED, words);
        }
    }

    @Override
    public OnboardingReport report() {
        var review = desk.review();
        return new OnboardingReport(
                accountId,
                progress.state(),
                analysis,
                review == null ? draft : desk.proposal(),
                review == null ? null : new Compliance(review, decision),
                followUps.report(),
                notes.all(),
                progress.spend());
    }

    private Tier tier() {
        return Tier.labelled(request.tier()).orElseThrow();
    }

    private OnboardingAccount account() {
        return Objects.requireNonNull(account);
    }

    private EngagementAnalysis analysis() {
        return Objects.requireNonNull(analysis);
    }

    private ComplianceReview reviewed() {
        return Objects.requireNonNull(desk.review());
    }

    private ComplianceDecision decided() {
        return Objects.requireNonNull(decision);
    }

    private OnboardingWritingActivities writing() {
        return ActivityStubs.of(OnboardingWritingActivities.class, account().name());
    }
}
