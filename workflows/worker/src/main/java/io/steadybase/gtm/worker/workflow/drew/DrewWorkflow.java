package io.steadybase.gtm.worker.workflow.drew;

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
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.Gates;
import io.steadybase.gtm.worker.workflow.gate.Question;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import io.steadybase.gtm.worker.workflow.progress.InputCheck;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.ReportNotes;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Drew Coordinator: nine steps, one method each, in the order they happen. */
public final class DrewWorkflow implements DrewCoordinator {
    private static final Duration RELEASE_TIMEOUT = Duration.ofDays(30);
    private static final int MOST_NOTES_AT_THE_GATE = 20;
    // Enough to find the best accounts even where calls change the order; each is one dispatch in step 2.
    private static final int MOST_CANDIDATES = 50;
    private final DrewRequest request;
    private final String requestId = InputCheck.businessId(KIND);
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of(DrewStep.values()));
    private final OutreachAccounts accounts = new OutreachAccounts(progress);
    private final OutreachDesk desk = new OutreachDesk(progress);
    private final MarketingCheck marketing = new MarketingCheck(TYPE + " " + requestId);
    private final HeldAccounts held = new HeldAccounts(accounts, marketing);
    private final Gates gates = new Gates(progress)
            .with(OutreachApproval.GATE, new OutreachApproval(accounts, desk))
            .with(HeldAccounts.GATE, held);
    private final CallResearch calls = new CallResearch();
    private final OutreachContacts contacts = new OutreachContacts(requestId);
    private final OutreachDelivery delivery = new OutreachDelivery(requestId);
    private final RunMemory memory = new RunMemory();
    private final ReportNotes notes = new ReportNotes();
    private List<Candidate> candidates = List.of();
    private List<MemoryEntry> memories = List.of();
    private @Nullable OutreachPlan plan;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public DrewWorkflow(@Nullable DrewRequest request) {
        this.request = DrewRequests.orNone(request);
    }

    @Override
    public DrewReport coordinate(@Nullable DrewRequest sameRequest) {
        return progress.run(OutreachMemory.PERSONA, null, () -> contacts.during(this::coordinate));
    }

    private DrewReport coordinate() {
        InputCheck.require(KIND, request, "requestId", request.requestId());
        progress.step(DrewStep.PLAN, "Drew planning: " + request.message(), this::plan);
        progress.step(DrewStep.RESEARCH_CALLS, "Lisa researching the calls of the last 30 days", this::researchCalls);
        progress.step(DrewStep.CROSS_REFERENCE_CRM, "Lisa cross-referencing Salesforce data", this::crossReferenceCrm);
        progress.step(
                DrewStep.RECALL_MEMORY,
                "Drew recalling the ICP, the playbook and what was tried before",
                this::recallMemory);
        progress.step(DrewStep.DRAFT_OUTREACH, "Brian drafting outreach", this::draftOutreach);
        progress.step(DrewStep.REVIEW_DRAFTS, "Vera reviewing the drafts", this::reviewDrafts);
        if (accounts.inProgress().isEmpty()) {
            return endEarly(RunState.FAILED, "no draft can be shown: " + OutreachAccounts.reasons(accounts.all()));
        }
        progress.step(
                DrewStep.APPROVE_OUTREACH,
                "waiting for the %s to decide".formatted(DrewRequests.approver(request)),
                this::approveOutreach);
        if (accounts.inProgress().isEmpty()) {
            return endAtTheGate();
        }
        progress.step(
                DrewStep.MARKETING_ABM_CHECK, "Drew asking Marketing about active programs", this::marketingAbmCheck);
        progress.step(DrewStep.DELIVER_AND_REMEMBER, "Drew delivering", this::deliverAndRemember);
        releaseHeld();
        end();
        return report();
    }

    private String plan() {
        var result = ActivityStubs.of(
                        PlanningActivities.class, request.message().strip())
                .planOutreach(new PlanRequest(request.message()));
        progress.spend(result.spend());
        plan = result.plan();
        notes.add(result.plan().notes());
        return "Drew planned: " + result.plan().intent();
    }

    private String researchCalls() {
        var found = crm().findCandidates(new CandidateQuery(
                planned().filters(),
                DrewRequests.namedAccounts(request),
                planned().accountNames(),
                MOST_CANDIDATES));
        candidates = found.accounts();
        notes.add(found.notes());
        calls.read(candidates, RunClock.now());
        progress.spend(calls.spend());
        notes.add(calls.notes());
        return calls.summary();
    }

    private String crossReferenceCrm() {
        var ids = candidates.stream().map(Candidate::accountId).toList();
        var wanted = DrewRequests.wantedAccounts(request, planned(), ids.size());
        crm().rankAccounts(new RankRequest(ids, calls.signals(), wanted)).accounts().stream()
                .map(ranked -> new AccountRun(ranked, calls.findingsOf(ranked.accountId())))
                .forEach(accounts::add);
        if (accounts.all().size() < wanted) {
            notes.add("%d accounts were asked for, %d fit"
                    .formatted(wanted, accounts.all().size()));
        }
        return "Lisa ranked %d accounts and kept the best %d"
                .formatted(ids.size(), accounts.all().size());
    }

    private String recallMemory() {
        var recalled = OutreachMemory.recall(memory, accounts.all());
        memories = recalled.entries();
        return "Drew recalled %d memories%s%s"
                .formatted(
                        memories.size(),
                        recalled.omitted() == 0 ? "" : ", left out " + recalled.omitted(),
                        contactsMade().map(known -> "; " + known).orElse(""));
    }

    /** Since 2026-11-24. Delete the version when no run of before is open any more: a year, the longest gate, and a month. */
    private Optional<String> contactsMade() {
        var looks = Workflow.getVersion("contacts-made", Workflow.DEFAULT_VERSION, 1) == 1;
        var window = DrewRequests.contactWindow(request);
        if (!looks || window.isZero()) {
            return Optional.empty();
        }
        var life = DrewRequests.gateTimeout(request).plus(RELEASE_TIMEOUT);
        var known = contacts.look(accounts.all(), window, life);
        known.ifPresent(notes::add);
        return known;
    }

    private String draftOutreach() {
        accounts.inParallel(accounts.inProgress(), account -> desk.write(account, memories));
        return "Brian wrote %d drafts".formatted(drafts().size());
    }

    private String reviewDrafts() {
        accounts.inParallel(accounts.inProgress(), account -> desk.review(account, memories));
        return "Vera passed %d drafts".formatted(drafts().size());
    }

    private String approveOutreach() {
        var question = new Question(
                "Send this outreach?",
                DrewRequests.approver(request),
                request.userId(),
                DrewRequests.gateTimeout(request),
                OutreachAccounts.ids(accounts.inProgress()),
                notes.first(MOST_NOTES_AT_THE_GATE),
                RunState.WAITING);
        if (gates.ask(OutreachApproval.GATE, question)) {
            return "%d of the drafts approved".formatted(accounts.inProgress().size());
        }
        var why = "the gate expired before every draft was decided: nothing was sent";
        accounts.inProgress().forEach(account -> account.leave(AccountOutcome.EXPIRED, why));
        return why;
    }

    private DrewReport endAtTheGate() {
        if (!accounts.with(AccountOutcome.EXPIRED).isEmpty()) {
            return endEarly(RunState.EXPIRED, "the gate expired");
        }
        var rejected = !accounts.with(AccountOutcome.REJECTED).isEmpty();
        return endEarly(rejected ? RunState.REJECTED : RunState.COMPLETED, "nothing was approved");
    }

    private DrewReport endEarly(RunState outcome, String reason) {
        if (outcome == RunState.FAILED) {
            progress.skip(DrewStep.APPROVE_OUTREACH, reason);
        }
        progress.skip(DrewStep.MARKETING_ABM_CHECK, reason);
        progress.skip(DrewStep.DELIVER_AND_REMEMBER, reason);
        progress.end(outcome, reason);
        return report();
    }

    private String marketingAbmCheck() {
        var approved = accounts.inProgress();
        marketing.settle(approved, AccountOutcome.IN_PROGRESS);
        return "%d of %d accounts are in an active program, %d are held"
                .formatted(
                        accounts.with(AccountOutcome.HANDED_TO_MARKETING).size(),
                        approved.size(),
                        accounts.with(AccountOutcome.HELD).size());
    }

    private String deliverAndRemember() {
        accounts.inParallel(accounts.inProgress(), this::deliver);
        contacts.settle(accounts.all());
        memory.remember("outcomes of " + requestId, OutreachMemory.outcomes(requestId, accounts.all()))
                .ifPresent(notes::add);
        return "Drew delivered %d messages"
                .formatted(accounts.with(AccountOutcome.DELIVERED).size());
    }

    /** What is released is sent at once, whatever the others wait for. */
    private void deliverWhatMayGo() {
        while (!accounts.inProgress().isEmpty()) {
            accounts.inParallel(accounts.inProgress(), this::deliver);
        }
    }

    private void deliver(AccountRun account) {
        delivery.deliver(
                account,
                Objects.requireNonNull(gates.decisionOn(OutreachApproval.GATE, account.accountId())),
                RunClock.now());
    }

    /** Waits until Marketing has answered about every held account, or a person has decided on it; then delivers. */
    private void releaseHeld() {
        var waiting = accounts.with(AccountOutcome.HELD);
        if (waiting.isEmpty()) {
            return;
        }
        progress.note("Drew", "held: " + OutreachAccounts.reasons(waiting), StepStatus.SKIPPED);
        var question = new Question(
                "Marketing has not answered. Send without its word?",
                DrewRequests.approver(request),
                request.userId(),
                RELEASE_TIMEOUT,
                OutreachAccounts.ids(waiting),
                List.of(),
                RunState.HELD);
        gates.ask(HeldAccounts.GATE, question, held.recheck(), this::deliverWhatMayGo);
        progress.step(DrewStep.DELIVER_AND_REMEMBER, "Drew delivering what was held", this::deliverAndRemember);
    }

    private void end() {
        var undone = accounts.unsent().stream()
                .filter(account -> gates.decisionOn(OutreachApproval.GATE, account.accountId()) != null)
                .toList();
        if (!accounts.with(AccountOutcome.HELD).isEmpty()) {
            progress.end(RunState.HELD, OutreachAccounts.reasons(undone));
        } else if (!undone.isEmpty()) {
            var sent = accounts.with(AccountOutcome.DELIVERED, AccountOutcome.HANDED_TO_MARKETING)
                    .size();
            progress.end(
                    RunState.FAILED,
                    "%d done; approved, but not sent: %s".formatted(sent, OutreachAccounts.reasons(undone)));
        } else {
            progress.end(RunState.COMPLETED, null);
        }
    }

    @Override
    public List<Draft> drafts() {
        return accounts.drafts();
    }

    @Override
    public List<Fact> sources() {
        return accounts.sourcesOfDrafts();
    }

    @Override
    public DrewReport report() {
        var reports = accounts.all().stream().map(AccountRun::report).toList();
        return new DrewReport(requestId, progress.state(), plan, reports, notes.all(), progress.spend());
    }

    private OutreachPlan planned() {
        return Objects.requireNonNull(plan);
    }

    private CrmActivities crm() {
        return ActivityStubs.of(CrmActivities.class, TextLimits.clip(planned().intent(), TextLimits.NAME));
    }
}
