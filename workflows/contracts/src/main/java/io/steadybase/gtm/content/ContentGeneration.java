package io.steadybase.gtm.content;

import io.steadybase.gtm.run.RunKind;
import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;
import io.temporal.workflow.WorkflowMethod;

/**
 * Writes a document about an account: a deck, a proposal, a brief or a report. Workflow id:
 * {@code content-{contentType}-{accountId}-{requestId}}, see {@link ContentRequest#businessId}. The document itself is never in
 * the history: the report says where it is stored. It also answers {@link io.steadybase.gtm.run.Reporting}.
 */
@WorkflowInterface
public interface ContentGeneration {
    /** The workflow type. */
    String TYPE = "content-generation";

    /** How runs are started, named and read. */
    RunKind<ContentRequest, ContentReport> KIND =
            new RunKind<>("content", TYPE, "content-", ContentRequest.class, ContentReport.class);

    /** Runs the four steps. */
    @WorkflowMethod(name = TYPE)
    ContentReport generate(ContentRequest request);

    /** The report as far as it goes. */
    @QueryMethod
    ContentReport report();
}
