package io.steadybase.gtm.worker.workflow.content;

import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.OutlineEntry;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentGeneration;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryActivities.RememberRequest;
import io.steadybase.gtm.memory.MemoryActivities.Remembered;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.run.RunKind;
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

/** A call brief about {@code acme}, with fakes around it. */
public final class ContentScenario extends WorkflowScenario {
    static final Spend SPEND = new Spend(100, 10, new BigDecimal("0.001"));
    static final Fact FACT = new Fact("crm/acme/open-pipeline", "Acme has 2 open opportunities.");
    static final ContentDraft DRAFT = new ContentDraft(
            List.of(new Section("purpose", List.of(new Statement(FACT.text(), List.of(FACT.id()))))), "");

    final FakeFunctions functions = new FakeFunctions();
    final List<ContentBrief> briefs = new CopyOnWriteArrayList<>();
    final List<Manuscript> manuscripts = new CopyOnWriteArrayList<>();
    final List<RecallRequest> recalls = new CopyOnWriteArrayList<>();
    final List<RememberRequest> remembered = new CopyOnWriteArrayList<>();
    private final WorkflowHost host;

    /** On the in-memory server. */
    ContentScenario() {
        this(WorkflowHost.skippingTime(GtmWorker.factoryOptions()));
    }

    /** On this server. */
    public ContentScenario(WorkflowHost host) {
        this.host = host;
        answerMemory();
        functions.on("GatherAccountData", AccountDataRequest.class, request -> data());
        functions.on("GenerateContent", ContentBrief.class, brief -> {
            briefs.add(brief);
            return new WrittenContent(DRAFT, List.of(), SPEND);
        });
        functions.on("FinalizeContent", Manuscript.class, manuscript -> {
            manuscripts.add(manuscript);
            return document();
        });
        GtmWorker.register(
                host::newWorker,
                "steadybase-gtm",
                50,
                functions.dispatchActivity(),
                functions.memory(),
                "marketing-abm");
        host.start();
    }

    private void answerMemory() {
        functions.on("RecallMemory", RecallRequest.class, request -> {
            recalls.add(request);
            var owner = new MemoryOwner(MemoryScope.WORKER, "content-writer");
            return new Recollection(
                    List.of(
                            new MemoryEntry(
                                    owner, "account/acme/tone", "They like\nit short.", false, 1, Instant.EPOCH),
                            new MemoryEntry(
                                    owner, "account/acme/content/proposal/r0", "stored", false, 1, Instant.EPOCH)),
                    0);
        });
        functions.on("Remember", RememberRequest.class, request -> {
            remembered.add(request);
            return new Remembered(1, 0);
        });
    }

    static AccountData data() {
        return new AccountData(
                "acme",
                "Acme",
                List.of(FACT),
                List.of(),
                List.of(),
                List.of("the CRM knows no contact of the account"));
    }

    static ContentDocument document() {
        return new ContentDocument(
                "Call brief: Acme",
                List.of(new StoredFile("ab".repeat(32), "call-brief-acme-r1.md", "text/markdown", 300)),
                List.of(new OutlineEntry("Why this call", List.of(FACT.id()))),
                List.of(FACT));
    }

    static ContentRequest request() {
        return new ContentRequest("call-brief", "acme", "Robin", "keep it short", null, "ada");
    }

    ContentReport result() {
        return stub().getResult(ContentReport.class);
    }

    ContentReport report() {
        return host.client()
                .newWorkflowStub(ContentGeneration.class, workflowId())
                .report();
    }

    @Override
    public WorkflowHost host() {
        return host;
    }

    @Override
    public RunKind<?, ?> kind() {
        return ContentGeneration.KIND;
    }

    @Override
    public String businessId() {
        return "call-brief-acme-r1";
    }

    @Override
    public Object input() {
        return request();
    }

    @Override
    public boolean waits() {
        return false;
    }

    @Override
    public Map<String, Object> decision() {
        return Map.of("stepId", "finalizeContent", "verdict", "approve", "decidedBy", "Robin", "notes", "fine");
    }

    @Override
    public void hold() {
        functions.on("RecallMemory", RecallRequest.class, ignored -> {
            throw new FakeFailure(FailureType.UNAVAILABLE, "away");
        });
    }

    @Override
    public void letGo() {
        answerMemory();
    }
}
