package io.steadybase.gtm.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page of a run in Temporal's web UI. */
public final class RunLink {
    private RunLink() {}

    /** The page of this run. */
    public static URI of(URI ui, String namespace, String workflowId, String runId) {
        return ui.resolve("/namespaces/%s/workflows/%s/%s/history"
                .formatted(encoded(namespace), encoded(workflowId), encoded(runId)));
    }

    private static String encoded(String segment) {
        return URLEncoder.encode(segment, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
