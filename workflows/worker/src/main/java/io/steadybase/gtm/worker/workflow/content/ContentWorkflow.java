package io.steadybase.gtm.worker.workflow.content;

import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountDataActivities;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentGeneration;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.ContentWritingActivities;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.content.DocumentActivities;
import io.steadybase.gtm.content.DocumentActivities.Cover;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.Gates;
import io.steadybase.gtm.worker.workflow.progress.InputCheck;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.temporal.workflow.WorkflowInit;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Content generation: four steps, one method each, in the order they happen. Asks nobody. */
public final class ContentWorkflow implements ContentGeneration {
    private final ContentRequest request;
    private final String businessId = InputCheck.businessId(KIND);
    private final String requestId;
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of(ContentStep.values()));
    private final ContentMemory memory;
    private final List<String> notes = new ArrayList<>();
    private List<Fact> memories = List.of();
    private @Nullable AccountData data;
    private @Nullable ContentDraft draft;
    private @Nullable ContentDocument document;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public ContentWorkflow(@Nullable ContentRequest request) {
        this.request = request == null ? ContentRequest.NONE : request;
        var prefix = this.request.idPrefix();
        requestId = businessId.startsWith(prefix) ? businessId.substring(prefix.length()) : businessId;
        memory = new ContentMemory(this.request, requestId);
        var unused = new Gates(progress);
    }

    @Override
    public ContentReport generate(@Nullable ContentRequest sameRequest) {
        var about = request.problems().isEmpty() ? request.accountId() : null;
        return progress.run(ContentMemory.PERSONA, about, this::generate);
    }

    private ContentReport generate() {
        InputCheck.require(KIND, request, "contentType, accountId and requestId", named());
        var what = "%s about %s".formatted(request.contentType(), request.accountId());
        progress.step(ContentStep.LOAD_CONTEXT, "recalling what is known for a " + what, this::loadContext);
        progress.step(ContentStep.GATHER_ACCOUNT_DATA, "gathering the account's data", this::gatherAccountData);
        progress.step(ContentStep.GENERATE_CONTENT, "writing the " + what, this::generateContent);
        progress.step(ContentStep.FINALIZE_CONTENT, "checking and storing the " + what, this::finalizeContent);
        progress.end(RunState.COMPLETED, null);
        return report();
    }

    /** The business id that the input names; without a request id whatever ends the workflow id will do. */
    private String named() {
        var last = Objects.requireNonNullElse(request.requestId(), requestId);
        return request.businessId(last);
    }

    private String loadContext() {
        var recalled = memory.recall();
        memories = ContentMemory.sources(recalled.entries());
        return "recalled %d memories%s"
                .formatted(memories.size(), recalled.omitted() == 0 ? "" : ", left out " + recalled.omitted());
    }

    private String gatherAccountData() {
        var today = LocalDate.ofInstant(RunClock.now(), ZoneOffset.UTC);
        var gathered = ActivityStubs.of(AccountDataActivities.class, request.accountId())
                .gatherAccountData(new AccountDataRequest(type(), request.accountId(), today));
        data = gathered;
        notes.addAll(gathered.notes());
        return "gathered %d facts about %s".formatted(gathered.facts().size(), gathered.name());
    }

    /** What breaks a rule is written once more, with what was wrong; what breaks one then fails in the next step. */
    private String generateContent() {
        var written = write(List.of());
        if (!written.objections().isEmpty()) {
            progress.note(
                    ContentStep.AGENT,
                    "wrote again: " + TextLimits.clip(written.objections().getFirst(), TextLimits.NOTE / 4),
                    StepStatus.COMPLETED);
            written = write(written.objections());
        }
        draft = written.draft();
        return "wrote %d sections".formatted(written.draft().sections().size());
    }

    private WrittenContent write(List<String> objections) {
        var brief = new ContentBrief(
                type(),
                known().name(),
                Objects.requireNonNullElse(request.audience(), ""),
                Objects.requireNonNullElse(request.instructions(), ""),
                sources(),
                objections);
        var written = ActivityStubs.of(ContentWritingActivities.class, request.summary())
                .generateContent(brief);
        progress.spend(written.spend());
        return written;
    }

    private String finalizeContent() {
        var cover = new Cover(type(), businessId, Objects.requireNonNullElse(request.audience(), ""), RunClock.now());
        var manuscript = new Manuscript(cover, known(), sources(), Objects.requireNonNull(draft));
        var stored =
                ActivityStubs.of(DocumentActivities.class, request.summary()).finalizeContent(manuscript);
        document = stored;
        memory.remember(stored).ifPresent(notes::add);
        return "stored %s with %d sources"
                .formatted(stored.title(), stored.citations().size());
    }

    @Override
    public ContentReport report() {
        return new ContentReport(
                requestId,
                request.contentType(),
                request.accountId(),
                progress.state(),
                document,
                notes,
                progress.spend());
    }

    private List<Fact> sources() {
        var sources = new ArrayList<>(known().facts());
        sources.addAll(memories);
        return sources;
    }

    private AccountData known() {
        return Objects.requireNonNull(data);
    }

    private ContentType type() {
        return ContentType.labelled(request.contentType()).orElseThrow();
    }
}
