package io.steadybase.gtm.worker.workflow.drew;

import io.nexusrpc.OperationException;
import io.nexusrpc.handler.HandlerException;
import io.nexusrpc.handler.HandlerException.RetryBehavior;
import io.nexusrpc.handler.OperationHandler;
import io.nexusrpc.handler.OperationImpl;
import io.nexusrpc.handler.ServiceImpl;
import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult;
import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.Candidates;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.CrmActivities.Ranking;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.StepApproval;
import io.steadybase.gtm.gate.StepSkip;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.Announcement;
import io.steadybase.gtm.outbox.ContactActivities.ContactsMade;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawal;
import io.steadybase.gtm.outbox.ContactActivities.Withdrawn;
import io.steadybase.gtm.outbox.OutboxActivities.DeliveryReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.Lookup;
import io.steadybase.gtm.outbox.OutboxActivities.LookupRequest;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.workflow.WorkflowScenario;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.worker.WorkerOptions;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Drew in a time-skipping environment, with three accounts: {@code acme} and {@code beta} have calls, {@code gamma} is in
 * an active program of Marketing's.
 */
public final class DrewScenario extends WorkflowScenario {
    static final List<String> ACCOUNTS = List.of("acme", "beta", "gamma");
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    private static final String QUEUE = "steadybase-gtm";
    private static final String MARKETING = "marketing";

    public final FakeFunctions functions = new FakeFunctions();
    final List<OutboxMessage> outbox = new CopyOnWriteArrayList<>();
    final List<RememberRequest> remembered = new CopyOnWriteArrayList<>();
    final List<DraftRequest> draftRequests = new CopyOnWriteArrayList<>();
    final List<AbmCheckRequest> abmRequests = new CopyOnWriteArrayList<>();
    final List<Announcement> announcements = new CopyOnWriteArrayList<>();
    final List<Withdrawal> withdrawals = new CopyOnWriteArrayList<>();
    final WorkflowHost host;

    /** What Marketing answers. */
    volatile Function<AbmCheckRequest, AbmCheckResult> marketing = DrewScenario::programs;

    /** What is known of an account. */
    volatile Function<String, AccountContacts> contacts =
            account -> new AccountContacts(account, "", List.of(), 0, List.of(), 0);

    /** Whether Marketing answers that the operation was cancelled. */
    volatile boolean marketingCancels;

    static AbmCheckResult programs(AbmCheckRequest request) {
        return new AbmCheckResult(request.accountIds().stream()
                .map(id -> id.equals("gamma")
                        ? new AccountProgram(id, ProgramStatus.ACTIVE, "Spring push")
                        : new AccountProgram(id, ProgramStatus.NONE, null))
                .toList());
    }

    /** On the in-memory server. */
    DrewScenario() {
        this(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));
    }

    /** On this server. */
    public DrewScenario(WorkflowHost host) {
        this.host = host;
        answerPlanning();
        answerResearch();
        answerOutreach();
        answerDelivery();
        GtmWorker.register(
                host::newWorker,
                QUEUE,
                50,
                functions.dispatchActivity(),
                functions.memory(),
                host.nexusEndpoint("marketing-abm", MARKETING));
        host.newWorker(MARKETING, WorkerOptions.getDefaultInstance())
                .registerNexusServiceImplementation(new Marketing());
        host.start();
    }

    private void answerPlanning() {
        functions.on("PlanOutreach", PlanRequest.class, request -> new PlanResult(plan(3), SPEND));
    }

    static OutreachPlan plan(int accounts) {
        return new OutreachPlan(
                "reach out",
                accounts,
                new AccountFilters("enterprise", null, null, "prospect"),
                List.of(),
                List.of("draft"),
                List.of());
    }

    private void answerResearch() {
        functions.on("FindCandidates", CandidateQuery.class, query -> {
            var ids = query.accountIds().isEmpty() ? ACCOUNTS : query.accountIds();
            return new Candidates(
                    ids.stream().map(id -> new Candidate(id, name(id))).toList(), List.of());
        });
        functions.on(
                "ResearchCalls",
                CallsQuery.class,
                query -> query.accountId().equals("gamma")
                        ? new AccountFindings("gamma", 0, List.of(), Spend.NONE)
                        : new AccountFindings(query.accountId(), 1, List.of(finding(query.accountId())), SPEND));
        functions.on("RankAccounts", RankRequest.class, request -> {
            var ids = request.accountIds().stream().limit(request.keep()).toList();
            return new Ranking(IntStream.range(0, ids.size())
                    .mapToObj(i -> ranked(i + 1, ids.get(i)))
                    .toList());
        });
        functions.on("RecallMemory", RecallRequest.class, request -> new Recollection(List.of(), 0));
    }

    private void answerOutreach() {
        functions.on("DraftOutreach", DraftRequest.class, request -> {
            draftRequests.add(request);
            return new DraftResult(draft(request.account().accountId()), SPEND);
        });
        functions.on("ReviewDraft", ReviewRequest.class, request -> new ReviewResult(List.of(), SPEND));
        functions.on("CheckEdit", ReviewRequest.class, request -> new ReviewResult(List.of(), Spend.NONE));
    }

    private void answerDelivery() {
        functions.on(
                "FindMessage",
                LookupRequest.class,
                request -> new Lookup(
                        outbox.stream().anyMatch(sent -> sent.outboxId().equals(request.outboxId()))));
        functions.on("AnnounceMessages", Announcement.class, announcement -> {
            announcements.add(announcement);
            return new ContactsMade(announcement.messages().stream()
                    .map(message -> contacts.apply(message.accountId()))
                    .toList());
        });
        functions.on("WithdrawMessages", Withdrawal.class, withdrawal -> {
            withdrawals.add(withdrawal);
            return new Withdrawn(withdrawal.messages().size());
        });
        functions.on("DeliverMessage", OutboxMessage.class, message -> {
            outbox.add(message);
            return new DeliveryReceipt(message.outboxId(), message.approval().at(), false);
        });
        functions.on("Remember", RememberRequest.class, request -> {
            remembered.add(request);
            return new Remembered(request.writes().size(), 0);
        });
    }

    static String name(String accountId) {
        return accountId.toUpperCase(java.util.Locale.ROOT);
    }

    static Finding finding(String accountId) {
        return new Finding(FindingKind.BUDGET, new Fact("call/" + accountId + "/1", "the budget is set"));
    }

    static RankedAccount ranked(int rank, String accountId) {
        return new RankedAccount(
                rank,
                accountId,
                name(accountId),
                new AccountScore(new BigDecimal("90.0"), List.of()),
                "Robin Vale",
                new Contact("Kim Doe", "CIO", "kim@" + accountId + ".example"),
                List.of(new Fact("crm/" + accountId + "/open-pipeline", "2 open opportunities")));
    }

    static Draft draft(String accountId) {
        return new Draft(
                accountId,
                name(accountId),
                new Contact("Kim Doe", "CIO", "kim@" + accountId + ".example"),
                "About " + name(accountId),
                "Dear Kim, you have 2 open opportunities.",
                List.of(new Claim("2 open opportunities", "crm/" + accountId + "/open-pipeline")));
    }

    @Override
    public WorkflowHost host() {
        return host;
    }

    @Override
    public RunKind<?, ?> kind() {
        return DrewCoordinator.KIND;
    }

    @Override
    public Object input() {
        return request();
    }

    @Override
    public Map<String, Object> decision() {
        return Map.of("stepId", "approve-outreach", "verdict", "approve", "decidedBy", "Robin", "notes", "fine");
    }

    @Override
    public void hold() {
        functions.on("PlanOutreach", PlanRequest.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
    }

    @Override
    public void letGo() {
        answerPlanning();
    }

    /** How Marketing says no for good. */
    static HandlerException refusal() {
        return new HandlerException(
                HandlerException.ErrorType.UNAUTHORIZED, "not today", (Throwable) null, RetryBehavior.NON_RETRYABLE);
    }

    /** Starts a run with the workflow id {@code drew-r1}. */
    Run start(@Nullable DrewRequest request) {
        var options = WorkflowOptions.newBuilder()
                .setTaskQueue(QUEUE)
                .setWorkflowId("drew-r1")
                .build();
        host.client().newUntypedWorkflowStub(DrewCoordinator.TYPE, options).start(request);
        return run();
    }

    /** The run with the workflow id {@code drew-r1}. */
    Run run() {
        return new Run(host.client().newUntypedWorkflowStub("drew-r1"));
    }

    /** Starts a run and waits until its gate is open. */
    public Run startAndWaitForGate() {
        var run = start(request());
        run.waitForGate();
        return run;
    }

    public static DrewRequest request() {
        return new DrewRequest("Prepare outreach for our top 3 enterprise prospects", "u1", null, null, null, null);
    }

    static GateDecision release(Verdict verdict, String... accounts) {
        return new GateDecision("marketing-abm-check", verdict, "Robin", null, List.of(accounts), List.of());
    }

    public static GateDecision decision(Verdict verdict, String... accounts) {
        return new GateDecision("approve-outreach", verdict, "Robin", null, List.of(accounts), List.of());
    }

    static GateDecision approval(List<String> accounts, Modification... modifications) {
        return new GateDecision("approve-outreach", Verdict.APPROVE, "Robin", "fine", accounts, List.of(modifications));
    }

    /** A run of Drew. */
    public final class Run implements Gated {
        final WorkflowStub stub;
        private final Gated gates = host.client().newWorkflowStub(Gated.class, "drew-r1");
        private final DrewCoordinator queries = host.client().newWorkflowStub(DrewCoordinator.class, "drew-r1");

        Run(WorkflowStub stub) {
            this.stub = stub;
        }

        WorkflowStatus status() {
            return host.client().newWorkflowStub(Reporting.class, "drew-r1").status();
        }

        List<Draft> drafts() {
            return queries.drafts();
        }

        DrewReport report() {
            return queries.report();
        }

        @Override
        public void approveStep(StepApproval approval) {
            gates.approveStep(approval);
        }

        @Override
        public void skipStep(StepSkip skip) {
            gates.skipStep(skip);
        }

        @Override
        public WorkflowStatus decide(GateDecision decision) {
            return gates.decide(decision);
        }

        @Override
        public void validateDecision(GateDecision decision) {}

        void waitForGate() {
            host.until(Duration.ofMillis(100), () -> status().gate() != null);
        }

        void letTimePass(Duration duration) {
            host.letTimePass(duration);
        }

        public DrewReport result() {
            return stub.getResult(DrewReport.class);
        }

        @Nullable
        AccountReport account(String accountId) {
            return report().accounts().stream()
                    .filter(account -> account.accountId().equals(accountId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Marketing's service; unless told otherwise, gamma is in an active program. */
    @ServiceImpl(service = AbmService.class)
    public final class Marketing {
        /** The one operation. */
        @OperationImpl
        public OperationHandler<AbmCheckRequest, AbmCheckResult> checkPrograms() {
            return OperationHandler.sync((context, details, request) -> {
                abmRequests.add(request);
                if (marketingCancels) {
                    throw OperationException.canceled("not today");
                }
                return marketing.apply(request);
            });
        }
    }
}
