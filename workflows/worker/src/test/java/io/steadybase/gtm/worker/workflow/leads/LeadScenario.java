package io.steadybase.gtm.worker.workflow.leads;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Gated;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadEnrichment.Firmographics;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreResult;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.workflow.WorkflowScenario;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Lead Qualification with functions in memory: the account of the lead {@code r1} is of Tier 1, its score is 84. */
public final class LeadScenario extends WorkflowScenario {
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    private static final String QUEUE = "steadybase-gtm";

    final FakeFunctions functions = new FakeFunctions();
    private final WorkflowHost host;

    /** What the CRM knows of the lead. */
    volatile LeadEnrichment known = enterprise();

    /** How the model scores the lead. */
    volatile int score = 84;

    /** On the in-memory server. */
    LeadScenario() {
        this(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));
    }

    /** On this server. */
    public LeadScenario(WorkflowHost host) {
        this.host = host;
        letGo();
        functions.on(
                "ScoreLead",
                ScoreRequest.class,
                request -> new ScoreResult(scored(score), List.of("the scorecard has no factor shoeSize"), SPEND));
        GtmWorker.register(
                host::newWorker, QUEUE, 50, functions.dispatchActivity(), functions.memory(), "marketing-abm");
        host.start();
    }

    static LeadEnrichment enterprise() {
        return known("enterprise");
    }

    static LeadEnrichment known(String segment) {
        return new LeadEnrichment(
                new Firmographics("acme", "Acme", "technology", segment, 9_000, null, "Norway"),
                "Robin Vale",
                "West",
                List.of("2 open opportunities"));
    }

    static LeadScore scored(int score) {
        return new LeadScore(
                score, 39, List.of(new LeadScore.Factor("source", "Google", score - 39, 60, "a reason")), 1);
    }

    static LeadRequest request() {
        return new LeadRequest(
                "r1", "Acme", new LeadContact("Kim Doe", "CIO", null), Map.of("source", "Google"), null, null);
    }

    static GateDecision decision(Verdict verdict) {
        return new GateDecision("routeLead", verdict, "Robin", null, List.of(), List.of());
    }

    @Override
    public WorkflowHost host() {
        return host;
    }

    @Override
    public RunKind<?, ?> kind() {
        return LeadQualification.KIND;
    }

    @Override
    public Object input() {
        return request();
    }

    @Override
    public Map<String, Object> decision() {
        return Map.of("stepId", "routeLead", "verdict", "approve", "decidedBy", "Robin", "notes", "fine");
    }

    @Override
    public void hold() {
        functions.on("EnrichLead", EnrichRequest.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
    }

    @Override
    public void letGo() {
        functions.on("EnrichLead", EnrichRequest.class, request -> known);
    }

    LeadReport result() {
        return stub().getResult(LeadReport.class);
    }

    LeadReport report() {
        return host.client()
                .newWorkflowStub(LeadQualification.class, workflowId())
                .report();
    }

    /** Starts the run of the lead and waits until its gate is open. */
    LeadScenario atTheGate() {
        start(request());
        until(RunState.WAITING);
        return this;
    }

    void decide(Verdict verdict) {
        host.client().newWorkflowStub(Gated.class, workflowId()).decide(decision(verdict));
    }
}
