package io.steadybase.gtm.cli;

import java.net.URI;

/** The page of a run in Temporal's web UI. */
public final class RunLink {
    private RunLink() {}

    /** The page of this run. */
    public static URI of(URI ui, String namespace, RunId id, String temporalRunId) {
        return ui.resolve(
                "/namespaces/%s/workflows/%s/%s/history".formatted(namespace, id.workflowId(), temporalRunId));
    }
}
