package io.steadybase.gtm.worker.workflow.drew;

import io.nexusrpc.handler.OperationHandler;
import io.nexusrpc.handler.OperationImpl;
import io.nexusrpc.handler.ServiceImpl;
import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult;
import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmCheckResult.ProgramStatus;
import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.connection.WirePayloads;
import io.steadybase.gtm.crm.Contact;
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
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.outbox.DeliveryActivities.Delivery;
import io.steadybase.gtm.outbox.DeliveryActivities.DeliveryReceipt;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.client.WorkflowOptions;
import io.temporal.client.WorkflowStub;
import io.temporal.testing.TestEnvironmentOptions;
import io.temporal.testing.TestWorkflowEnvironment;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Drew in a time-skipping environment, with three accounts: {@code acme} and {@code beta} have calls, {@code gamma} is in
 * an active program of Marketing's.
 */
final class DrewScenario implements AutoCloseable {
    static final List<String> ACCOUNTS = List.of("acme", "beta", "gamma");
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    private static final String QUEUE = "steadybase-gtm";
    private static final String MARKETING = "marketing";

    final FakeFunctions functions = new FakeFunctions();
    final List<Delivery> outbox = new CopyOnWriteArrayList<>();
    final List<RememberRequest> remembered = new CopyOnWriteArrayList<>();
    final List<DraftRequest> draftRequests = new CopyOnWriteArrayList<>();
    final List<AbmCheckRequest> abmRequests = new CopyOnWriteArrayList<>();
    private final TestWorkflowEnvironment environment;

    DrewScenario() {
        answerPlanning();
        answerResearch();
        answerOutreach();
        answerDelivery();
        var options = TestEnvironmentOptions.newBuilder()
                .setWorkflowClientOptions(WirePayloads.clientOptions("default"))
                .setWorkerFactoryOptions(GtmWorker.factoryOptions());
        SearchAttributes.ALL.forEach(
                name -> options.registerSearchAttribute(name, IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        environment = TestWorkflowEnvironment.newInstance(options.build());
        var endpoint = environment.createNexusEndpoint("marketing-abm", MARKETING);
        GtmWorker.register(
                environment.newWorker(QUEUE, GtmWorker.options()),
                functions.dispatchActivity(),
                endpoint.getSpec().getName());
        environment.newWorker(MARKETING).registerNexusServiceImplementation(new Marketing());
        environment.start();
    }

    private void answerPlanning() {
        functions.on("plan-outreach", PlanRequest.class, request -> new PlanResult(plan(3), SPEND));
    }

    static OutreachPlan plan(int accounts) {
        return new OutreachPlan(
                "reach out",
                accounts,
                new AccountFilters("enterprise", null, null, "prospect"),
                List.of("draft"),
                List.of());
    }

    private void answerResearch() {
        functions.on("find-candidates", CandidateQuery.class, query -> {
            var ids = query.accountIds().isEmpty() ? ACCOUNTS : query.accountIds();
            return new Candidates(
                    ids.stream().map(id -> new Candidate(id, name(id))).toList(), List.of());
        });
        functions.on(
                "research-calls",
                CallsQuery.class,
                query -> query.accountId().equals("gamma")
                        ? new AccountFindings("gamma", 0, List.of(), Spend.NONE)
                        : new AccountFindings(query.accountId(), 1, List.of(finding(query.accountId())), SPEND));
        functions.on("rank-accounts", RankRequest.class, request -> {
            var ids = request.accountIds().stream().limit(request.keep()).toList();
            return new Ranking(IntStream.range(0, ids.size())
                    .mapToObj(i -> ranked(i + 1, ids.get(i)))
                    .toList());
        });
        functions.on("recall-memory", RecallRequest.class, request -> new Recollection(List.of()));
    }

    private void answerOutreach() {
        functions.on("draft-outreach", DraftRequest.class, request -> {
            draftRequests.add(request);
            return new DraftResult(draft(request.account().accountId()), SPEND);
        });
        functions.on("review-draft", ReviewRequest.class, request -> new ReviewResult(List.of(), SPEND));
    }

    private void answerDelivery() {
        functions.on("deliver-outreach", Delivery.class, message -> {
            outbox.add(message);
            return new DeliveryReceipt(message.outboxId(), message.at(), false);
        });
        functions.on("remember", RememberRequest.class, request -> {
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

    /** Starts a run. */
    Run start(DrewRequest request) {
        var workflow = environment
                .getWorkflowClient()
                .newWorkflowStub(
                        DrewCoordinator.class,
                        WorkflowOptions.newBuilder()
                                .setTaskQueue(QUEUE)
                                .setWorkflowId("drew-r1")
                                .build());
        io.temporal.client.WorkflowClient.start(workflow::coordinate, request);
        return new Run(workflow);
    }

    /** Starts a run and waits until its gate is open. */
    Run startAndWaitForGate() {
        var run = start(request());
        run.waitForGate();
        return run;
    }

    static DrewRequest request() {
        return new DrewRequest("Prepare outreach for our top 3 enterprise prospects", "u1", null, null, null, null);
    }

    static GateDecision decision(Verdict verdict, String... accounts) {
        return new GateDecision("approve-outreach", verdict, "Robin", null, List.of(accounts), List.of());
    }

    static GateDecision approval(List<String> accounts, Modification... modifications) {
        return new GateDecision("approve-outreach", Verdict.APPROVE, "Robin", "fine", accounts, List.of(modifications));
    }

    @Override
    public void close() {
        environment.close();
    }

    /** A run of Drew. */
    final class Run {
        final DrewCoordinator workflow;

        Run(DrewCoordinator workflow) {
            this.workflow = workflow;
        }

        void waitForGate() {
            while (workflow.status().gate() == null) {
                environment.sleep(Duration.ofSeconds(1));
            }
        }

        void letTimePass(Duration duration) {
            environment.sleep(duration);
        }

        DrewReport result() {
            return WorkflowStub.fromTyped(workflow).getResult(DrewReport.class);
        }

        @Nullable
        AccountReport account(String accountId) {
            return result().accounts().stream()
                    .filter(account -> account.accountId().equals(accountId))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Marketing's service: gamma is in an active program. */
    @ServiceImpl(service = AbmService.class)
    public final class Marketing {
        /** The one operation. */
        @OperationImpl
        public OperationHandler<AbmCheckRequest, AbmCheckResult> checkPrograms() {
            return OperationHandler.sync((context, details, request) -> {
                abmRequests.add(request);
                return new AbmCheckResult(request.accountIds().stream()
                        .map(id -> id.equals("gamma")
                                ? new AccountProgram(id, ProgramStatus.ACTIVE, "Spring push")
                                : new AccountProgram(id, ProgramStatus.NONE, null))
                        .toList());
            });
        }
    }
}
