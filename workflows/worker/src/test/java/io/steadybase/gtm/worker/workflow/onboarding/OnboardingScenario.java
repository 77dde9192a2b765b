package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.EngagementAnalysis.Reason;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingDataActivities.AccountQuery;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.AnalysisResult;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalRequest;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities.ProposalResult;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Track;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Lookup;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.NoticeReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.workflow.WorkflowScenario;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** The onboarding of the account {@code r1}, against which no policy has anything unless a test says so. */
public final class OnboardingScenario extends WorkflowScenario {
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    static final Contact KIM = new Contact("Kim Doe", "CIO", "kim@acme.example");
    static final Welcome WELCOME = new Welcome("Welcome aboard", "Hi Kim,\n\nwhen may we talk?");
    static final ComplianceReview.Finding RESIDENCY = new ComplianceReview.Finding(
            "data-residency", "Where data is kept", Severity.HIGH, "its office is in Germany");
    static final ComplianceReview.Finding MESSAGE =
            new ComplianceReview.Finding("welcome-message", "What leaves the house", Severity.MEDIUM, "names a price");

    final FakeFunctions functions = new FakeFunctions();
    final List<OutboxMessage> outbox = new CopyOnWriteArrayList<>();
    final List<TeamNotice> notices = new CopyOnWriteArrayList<>();
    final List<RememberRequest> remembered = new CopyOnWriteArrayList<>();
    final List<ProposalRequest> asked = new CopyOnWriteArrayList<>();
    private final WorkflowHost host;

    /** On the in-memory server. */
    OnboardingScenario() {
        this(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));
    }

    /** On this server. */
    public OnboardingScenario(WorkflowHost host) {
        this.host = host;
        answerReading();
        answerWriting();
        finds();
        answerSending();
        GtmWorker.register(
                host::newWorker,
                "steadybase-gtm",
                50,
                functions.dispatchActivity(),
                functions.memory(),
                host.nexusEndpoint("marketing-abm", "marketing"));
        host.start();
    }

    private void answerReading() {
        functions.on("FetchAccountData", AccountQuery.class, query -> account(KIM, 0));
        functions.on(
                "RecallMemory",
                RecallRequest.class,
                request -> new Recollection(
                        List.of(new MemoryEntry(
                                Owners.team("customer-success"),
                                "onboarding/howto",
                                "two workshops",
                                true,
                                1,
                                Instant.EPOCH)),
                        0));
    }

    private void answerWriting() {
        functions.on(
                "ResearchCalls",
                CallsQuery.class,
                query -> new AccountFindings(
                        query.accountId(),
                        1,
                        List.of(new Finding(FindingKind.RISK, new Fact("call/C-1/1", "We are short of people."))),
                        SPEND));
        functions.on("AnalyzeEngagement", AnalysisRequest.class, request -> new AnalysisResult(analysis(), SPEND));
        functions.on("GenerateProposal", ProposalRequest.class, request -> {
            asked.add(request);
            return new ProposalResult(proposal(), SPEND);
        });
    }

    private void answerSending() {
        functions.on("DeliverMessage", OutboxMessage.class, message -> {
            outbox.add(message);
            return new DeliveryReceipt(message.outboxId(), message.approval().at(), false);
        });
        functions.on(
                "FindMessage",
                LookupRequest.class,
                request -> new Lookup(
                        outbox.stream().anyMatch(sent -> sent.outboxId().equals(request.outboxId()))));
        functions.on("NotifyTeam", TeamNotice.class, notice -> {
            notices.add(notice);
            return new NoticeReceipt(notice.noticeId(), notice.at(), false);
        });
        functions.on("Remember", RememberRequest.class, request -> {
            remembered.add(request);
            return new Remembered(request.writes().size(), 0);
        });
    }

    /** From now on the policies find this. */
    void finds(ComplianceReview.Finding... findings) {
        functions.on(
                "ReviewCompliance", ComplianceRequest.class, request -> new ComplianceReview("v7", List.of(findings)));
    }

    /** From now on an activity fails for good. */
    void fails(String activityType, FailureType type, String message) {
        functions.on(activityType, Object.class, request -> {
            throw new FakeFailure(type, message);
        });
    }

    static OnboardingAccount account(@Nullable Contact contact, int optedOut) {
        return new OnboardingAccount(
                "r1",
                "Acme",
                "software",
                "Germany",
                contact,
                optedOut,
                "Robin Vale",
                List.of(new Fact("crm/r1/sector", "Acme is a company in software.")));
    }

    private static EngagementAnalysis analysis() {
        return new EngagementAnalysis(
                Track.WHITE_GLOVE, "They are short of people.", List.of(new Reason("Short of people.", "call/C-1/1")));
    }

    static Proposal proposal() {
        return new Proposal(
                "white-glove-enterprise",
                "Live in ninety days.",
                List.of(
                        new Milestone("Connected", 10, List.of("Data flows.")),
                        new Milestone("Live", 90, List.of("Everybody works with it."))),
                List.of(new TimelineEntry(1, "Kickoff", "Manager"), new TimelineEntry(90, "Go live", "Client")),
                List.of(new Resource("Manager", "Leads.")),
                List.of(new Risk("Short of people.", "We sit with them.")),
                WELCOME);
    }

    static OnboardingRequest request(String tier) {
        return new OnboardingRequest("r1", "Acme", tier, "ada", "Robin", null);
    }

    static GateDecision decision(Verdict verdict, Modification... modifications) {
        return new GateDecision(
                "complianceReview", verdict, "Robin", "seen with legal", List.of("r1"), List.of(modifications));
    }

    GateDecision approval() {
        return decision(Verdict.APPROVE);
    }

    void decide(GateDecision decision) {
        var unused = host.client().newWorkflowStub(Gated.class, workflowId()).decide(decision);
    }

    OnboardingReport report() {
        return host.client()
                .newWorkflowStub(ClientOnboarding.class, workflowId())
                .report();
    }

    /** Starts an enterprise client and waits until its gate is open. */
    void startAndWaitForGate() {
        start(input());
        until(RunState.WAITING);
    }

    OnboardingReport result() {
        return stub().getResult(OnboardingReport.class);
    }

    @Override
    public WorkflowHost host() {
        return host;
    }

    @Override
    public RunKind<?, ?> kind() {
        return ClientOnboarding.KIND;
    }

    @Override
    public Object input() {
        return request("enterprise");
    }

    @Override
    public Map<String, Object> decision() {
        return Map.of("stepId", "complianceReview", "verdict", "approve", "decidedBy", "Robin", "notes", "fine");
    }

    @Override
    public void hold() {
        fails("FetchAccountData", FailureType.UNAVAILABLE, "away");
    }

    @Override
    public void letGo() {
        answerReading();
    }
}
