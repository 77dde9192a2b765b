package io.steadybase.gtm.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.dispatch.WireJson;
import org.jspecify.annotations.Nullable;

/** What programs read of a run: what the run says, but how it stands as it is seen from outside. A run that was killed cannot say so. */
public final class RunDocument {
    private RunDocument() {}

    /** How it stands; of a run that cannot be asked any more what the server knows. */
    static ObjectNode of(RunProgress progress) {
        var document = corrected(progress.status(), progress.run(), progress.reason());
        if (progress.status() == null && progress.run().step() != null) {
            document.put("stepName", progress.run().step());
        }
        if (progress.gate() == null) {
            document.remove("gate");
        }
        if (!progress.pending().isEmpty()) {
            document.set("pending", WireJson.MAPPER.valueToTree(progress.pending()));
        }
        return document;
    }

    /** What it did, with a {@code reason} if it broke off. */
    public static ObjectNode of(RunReport<?> report) {
        return corrected(report.report(), report.run(), report.reason());
    }

    private static ObjectNode corrected(@Nullable Object told, RunSummary run, @Nullable String reason) {
        ObjectNode document = told == null
                ? WireJson.MAPPER.createObjectNode().put("workflowType", run.workflowType())
                : WireJson.MAPPER.valueToTree(told);
        document.put("state", run.state().label());
        if (reason != null) {
            document.put("reason", reason);
        }
        return document;
    }
}
