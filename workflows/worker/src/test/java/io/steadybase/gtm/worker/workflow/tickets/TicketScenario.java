package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.outbox.OutboxActivities.NoticeReceipt;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisRequest;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisResult;
import io.steadybase.gtm.tickets.TicketClassification;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import io.steadybase.gtm.tickets.TicketSeverity;
import io.steadybase.gtm.worker.GtmWorker;
import io.steadybase.gtm.worker.dispatch.FakeFunctions;
import io.steadybase.gtm.worker.dispatch.FakeFunctions.FakeFailure;
import io.steadybase.gtm.worker.workflow.WorkflowScenario;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** One ticket with fakes around it, whose memory knows of one that was like it. */
public final class TicketScenario extends WorkflowScenario {
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    static final TicketAnalysis ANALYSIS = new TicketAnalysis(
            TicketClassification.BUG,
            TicketSeverity.HIGH,
            "Nobody can print.",
            "en",
            List.of(new SimilarTicket("T-0", "printer on fire; resolved by Kim: water")),
            List.of("Restart the printer."));

    public final FakeFunctions functions = new FakeFunctions();
    final List<TeamNotice> notices = new CopyOnWriteArrayList<>();
    final List<AnalysisRequest> analysed = new CopyOnWriteArrayList<>();
    final List<RememberRequest> remembered = new CopyOnWriteArrayList<>();
    private final WorkflowHost host;

    /** On the in-memory server. */
    TicketScenario() {
        this(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));
    }

    /** On this server. */
    public TicketScenario(WorkflowHost host) {
        this.host = host;
        functions.on("RecallMemory", RecallRequest.class, request -> new Recollection(List.of(), 0));
        functions.on("NotifyTeam", TeamNotice.class, notice -> {
            notices.add(notice);
            return new NoticeReceipt(notice.noticeId(), notice.at(), false);
        });
        functions.on("Remember", RememberRequest.class, request -> {
            remembered.add(request);
            return new Remembered(request.writes().size(), 0);
        });
        letGo();
        GtmWorker.register(
                host::newWorker,
                "steadybase-gtm",
                50,
                functions.dispatchActivity(),
                functions.memory(),
                "marketing-abm");
        host.start();
    }

    static TicketRequest request(String priority) {
        return new TicketRequest("r1", "The printer burns", "It has been burning since noon.", priority, "acme", null);
    }

    /** One that has waited so long before the run started. */
    TicketRequest waitingFor(Duration waited, String priority) {
        return new TicketRequest(
                "r1",
                "The printer burns",
                "It burns.",
                priority,
                null,
                host.now().minus(waited));
    }

    /** Fails the analysis with this. */
    void failAnalysis(FailureType type) {
        functions.on("AnalyzeTicket", AnalysisRequest.class, ignored -> {
            throw new FakeFailure(type, "not today");
        });
    }

    TicketResolution ticket() {
        return host.client().newWorkflowStub(TicketResolution.class, workflowId());
    }

    void letTimePass(Duration time) {
        host.letTimePass(time);
    }

    @Override
    public WorkflowHost host() {
        return host;
    }

    @Override
    public RunKind<?, ?> kind() {
        return TicketResolution.KIND;
    }

    @Override
    public Object input() {
        return request("P3");
    }

    @Override
    public void finish() {
        stub().update("resolveTicket", Object.class, Map.of("resolution", "water", "resolvedBy", "Kim"));
    }

    @Override
    public Map<String, Object> decision() {
        return Map.of("stepId", "awaitResolution", "verdict", "approve", "decidedBy", "Robin", "notes", "fine");
    }

    @Override
    public void hold() {
        failAnalysis(FailureType.UNAVAILABLE);
    }

    @Override
    public void letGo() {
        functions.on("AnalyzeTicket", AnalysisRequest.class, request -> {
            analysed.add(request);
            return new AnalysisResult(ANALYSIS, List.of(), SPEND);
        });
    }
}
