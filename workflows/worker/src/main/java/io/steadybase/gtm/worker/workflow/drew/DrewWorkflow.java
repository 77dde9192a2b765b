package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.CrmActivities;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.memory.MemoryActivities;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.ApprovalGate;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.temporal.failure.ActivityFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Promise;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Drew Coordinator: nine steps, one method each, in the order they happen. */
public final class DrewWorkflow implements DrewCoordinator {
    private static final Duration GATE_TIMEOUT = Duration.ofDays(7);

    /** Enough to find the best accounts even where calls change the order; each is one dispatch in step 2. */
    private static final int MOST_CANDIDATES = 50;

    private final PlanningActivities planning = ActivityStubs.of(PlanningActivities.class);
    private final CrmActivities crm = ActivityStubs.of(CrmActivities.class);
    private final MemoryActivities memory = ActivityStubs.of(MemoryActivities.class);
    private final AbmService marketing = Workflow.newNexusServiceStub(AbmService.class);

    private final DrewRequest request;
    private final String requestId;
    private final ProgressTracker progress = new ProgressTracker(TYPE, List.of(DrewStep.values()));
    private final CallResearch calls = new CallResearch();
    private final OutreachDesk desk = new OutreachDesk(progress);
    private final OutreachDelivery delivery;
    private final ApprovalGate gate = new ApprovalGate(APPROVAL_GATE, APPROVAL_STEP, List.of("subject", "body"));
    private final List<AccountRun> accounts = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private List<MemoryEntry> memories = List.of();
    private @Nullable OutreachPlan plan;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public DrewWorkflow(DrewRequest request) {
        this.request = request;
        this.requestId = DrewRequests.requestIdOf(request, Workflow.getInfo().getWorkflowId());
        this.delivery = new OutreachDelivery(requestId);
    }

    @Override
    public DrewReport coordinate(DrewRequest sameRequest) {
        DrewRequests.check(request);
        progress.workFor(OutreachMemory.PERSONA);
        var understood = plan();
        var candidates = researchCalls(understood);
        crossReferenceCrm(understood, candidates);
        recallMemory();
        draftOutreach();
        reviewDrafts();
        if (approveOutreach()) {
            marketingAbmCheck();
            deliverAndRemember();
        }
        return report();
    }

    private OutreachPlan plan() {
        progress.begin(DrewStep.PLAN, "Drew planning: " + request.message());
        var result = planning.plan(new PlanRequest(request.message()));
        progress.spend(result.spend());
        notes.addAll(result.plan().notes());
        plan = result.plan();
        progress.complete("Drew planned: " + result.plan().intent());
        return result.plan();
    }

    private List<Candidate> researchCalls(OutreachPlan understood) {
        progress.begin(DrewStep.RESEARCH_CALLS, "Lisa researching the calls of the last 30 days");
        var query = new CandidateQuery(understood.filters(), DrewRequests.namedAccounts(request), MOST_CANDIDATES);
        var candidates = crm.findCandidates(query);
        calls.read(candidates.accounts(), now());
        progress.spend(calls.spend());
        notes.addAll(candidates.notes());
        notes.addAll(calls.notes());
        progress.complete(calls.summary());
        return candidates.accounts();
    }

    private void crossReferenceCrm(OutreachPlan understood, List<Candidate> candidates) {
        progress.begin(DrewStep.CROSS_REFERENCE_CRM, "Lisa cross-referencing Salesforce data");
        var ids = candidates.stream().map(Candidate::accountId).toList();
        var wanted = DrewRequests.namedAccounts(request).isEmpty() ? understood.accountCount() : ids.size();
        crm.rank(new RankRequest(ids, calls.signals(), wanted)).accounts().stream()
                .map(ranked -> new AccountRun(ranked, calls.findingsOf(ranked.accountId())))
                .forEach(accounts::add);
        if (accounts.size() < wanted) {
            notes.add("%d accounts were asked for, %d fit".formatted(wanted, accounts.size()));
        }
        progress.complete("Lisa ranked %d accounts and kept the best %d".formatted(ids.size(), accounts.size()));
    }

    private void recallMemory() {
        progress.begin(DrewStep.RECALL_MEMORY, "Drew recalling the ICP, the playbook and what was tried before");
        memories = memory.recall(OutreachMemory.recallOf(accounts)).entries();
        progress.complete("Drew recalled %d memories".formatted(memories.size()));
    }

    private void draftOutreach() {
        progress.begin(DrewStep.DRAFT_OUTREACH, "Brian drafting outreach to %d accounts".formatted(accounts.size()));
        inParallel(account -> desk.write(account, memories));
        progress.complete("Brian wrote %d drafts".formatted(drafts().size()));
    }

    private void reviewDrafts() {
        progress.begin(DrewStep.REVIEW_DRAFTS, "Vera reviewing %d drafts".formatted(drafts().size()));
        inParallel(account -> desk.review(account, memories));
        progress.complete("Vera passed %d drafts".formatted(drafts().size()));
    }

    /** Returns whether anything may go out. */
    private boolean approveOutreach() {
        var toDecide = inProgress();
        if (toDecide.isEmpty()) {
            progress.skip(DrewStep.APPROVE_OUTREACH, "no draft passed the review: there is nothing to approve");
            return endEarly(RunState.COMPLETED, "no draft passed the review");
        }
        var approver = Objects.requireNonNullElse(request.approver(), "account executive");
        var timeout = Objects.requireNonNullElse(request.gateTimeout(), GATE_TIMEOUT);
        progress.begin(DrewStep.APPROVE_OUTREACH, "waiting for the %s to decide".formatted(approver));
        gate.open("Send this outreach?", approver, timeout, DrewRequests.titles(toDecide));
        progress.waitFor(APPROVAL_GATE);
        var decided = gate.awaitDecisions();
        progress.goOn();
        return decided ? goOnWithApproved() : expire();
    }

    private boolean goOnWithApproved() {
        progress.complete("%d of the drafts approved".formatted(inProgress().size()));
        if (!inProgress().isEmpty()) {
            return true;
        }
        var rejected = accounts.stream().anyMatch(account -> account.outcome() == AccountOutcome.REJECTED);
        return endEarly(rejected ? RunState.REJECTED : RunState.COMPLETED, "nothing was approved");
    }

    private boolean expire() {
        progress.complete("the gate expired before every draft was decided: nothing was sent");
        inProgress()
                .forEach(account -> account.leave(
                        AccountOutcome.EXPIRED, "the gate expired before every draft was decided: nothing was sent"));
        return endEarly(RunState.EXPIRED, "the gate expired");
    }

    private boolean endEarly(RunState outcome, String reason) {
        progress.skip(DrewStep.MARKETING_ABM_CHECK, reason);
        progress.skip(DrewStep.DELIVER_AND_REMEMBER, reason);
        progress.end(outcome);
        return false;
    }

    private void marketingAbmCheck() {
        progress.begin(DrewStep.MARKETING_ABM_CHECK, "Drew asking Marketing about active programs");
        var approved = inProgress();
        var ids = approved.stream().map(AccountRun::accountId).toList();
        var programs = marketing
                .checkPrograms(new AbmCheckRequest(ids, TYPE + " " + requestId))
                .programs();
        programs.stream()
                .filter(program -> program.status() == ProgramStatus.ACTIVE)
                .forEach(program -> accountNamed(program.accountId()).handToMarketing(program.campaign()));
        progress.complete("%d of %d accounts are in an active program"
                .formatted(approved.size() - inProgress().size(), ids.size()));
    }

    private void deliverAndRemember() {
        progress.begin(
                DrewStep.DELIVER_AND_REMEMBER,
                "Drew delivering %d messages".formatted(inProgress().size()));
        inParallel(this::deliver);
        delivery.remember(accounts, now()).ifPresent(notes::add);
        var delivered = accounts.stream()
                .filter(account -> account.outcome() == AccountOutcome.DELIVERED)
                .count();
        progress.complete("Drew delivered %d messages".formatted(delivered));
        progress.end(RunState.COMPLETED);
    }

    private void deliver(AccountRun account) {
        delivery.deliver(account, Objects.requireNonNull(gate.decisionOn(account.accountId())), now());
    }

    @Override
    public void approveStep(StepApproval approval) {
        decideUnlessRefused(approval::toDecision);
    }

    @Override
    public void skipStep(StepSkip skip) {
        decideUnlessRefused(skip::toDecision);
    }

    @Override
    public WorkflowStatus decide(GateDecision decision) {
        for (var accountId : gate.record(decision)) {
            accountNamed(accountId).settle(decision);
            progress.note(decision.decidedBy(), DrewRequests.auditLine(accountId, decision), StepStatus.COMPLETED);
        }
        return status();
    }

    @Override
    public void validateDecision(GateDecision decision) {
        gate.validate(decision);
    }

    private void decideUnlessRefused(Supplier<GateDecision> signal) {
        try {
            var decision = signal.get();
            gate.validate(decision);
            decide(decision);
        } catch (IllegalArgumentException refusal) {
            progress.note("Drew", "ignored a signal: " + refusal.getMessage(), StepStatus.SKIPPED);
        }
    }

    @Override
    public WorkflowStatus status() {
        return progress.status(gate.openGate());
    }

    @Override
    public List<Draft> drafts() {
        return inProgress().stream()
                .map(AccountRun::draft)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public DrewReport report() {
        var reports = accounts.stream().map(AccountRun::report).toList();
        return new DrewReport(requestId, progress.state(), plan, reports, notes, progress.spend());
    }

    private List<AccountRun> inProgress() {
        return accounts.stream().filter(AccountRun::inProgress).toList();
    }

    private AccountRun accountNamed(String accountId) {
        return accounts.stream()
                .filter(account -> account.accountId().equals(accountId))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no account " + accountId + " in this run"));
    }

    private void inParallel(Consumer<AccountRun> work) {
        var working = inProgress().stream()
                .map(account -> Async.procedure(() -> workOn(account, work)))
                .toList();
        Promise.allOf(working).get();
    }

    /** What fails for good for one account ends that account, not the run. */
    private static void workOn(AccountRun account, Consumer<AccountRun> work) {
        try {
            work.accept(account);
        } catch (ActivityFailure failure) {
            account.leave(AccountOutcome.FAILED, DrewFailures.reason(failure));
        }
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
