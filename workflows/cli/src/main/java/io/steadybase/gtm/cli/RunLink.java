package io.steadybase.gtm.cli;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The page of a run in Temporal's web UI. */
public final class RunLink {
    private RunLink() {}

    /** The page of this run. */
    public static URI of(URI ui, String namespace, RunId id, String temporalRunId) {
        return ui.resolve("/namespaces/%s/workflows/%s/%s/history"
                .formatted(segment(namespace), segment(id.workflowId()), segment(temporalRunId)));
    }

    private static String segment(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
