package io.steadybase.gtm.cli;

import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentGeneration;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.temporal.workflow.WorkflowInit;
import java.util.List;
import java.util.Objects;

/** Content generation that has stored {@link #DOCUMENT} at once; none for the account {@code bare}. */
public final class FakeContent implements ContentGeneration {
    /** The id of the document that every run has stored. */
    static final String DOCUMENT = "ab".repeat(32);

    private final ContentRequest request;

    @WorkflowInit
    public FakeContent(ContentRequest request) {
        this.request = request;
    }

    @Override
    public ContentReport generate(ContentRequest same) {
        return report();
    }

    @Override
    public ContentReport report() {
        var file = new StoredFile(DOCUMENT, "call-brief.md", "text/markdown", 7);
        return new ContentReport(
                Objects.requireNonNullElse(request.requestId(), ""),
                request.contentType(),
                request.accountId(),
                RunState.COMPLETED,
                request.accountId().equals("bare")
                        ? null
                        : new ContentDocument("Call brief", List.of(file), List.of(), List.of()),
                List.of(),
                Spend.NONE);
    }
}
