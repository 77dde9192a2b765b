package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.TextLimits;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/** What an input means to a run: whether it makes sense, and how the run is named. Deterministic: workflow code. */
public final class InputCheck {
    private InputCheck() {}

    /** The business id of this run: its workflow id without the kind's prefix, the one source of the id. */
    public static String businessId(RunKind<?, ?> kind) {
        var workflowId = Workflow.getInfo().getWorkflowId();
        return kind.businessId(workflowId).orElse(workflowId);
    }

    /**
     * Fails the run, for good, if its input makes no sense, its workflow id is none of the kind, or the input names another id.
     *
     * @param field the input's field for the business id, e.g. {@code requestId}
     * @param named what stands in it, null if nothing
     */
    public static void require(RunKind<?, ?> kind, RunInput input, String field, @Nullable String named) {
        var problems = new ArrayList<>(input.problems());
        var id = businessId(kind);
        if (kind.businessId(Workflow.getInfo().getWorkflowId()).isEmpty()) {
            problems.add("workflow id must be %s and 1 to 100 letters, digits, '.', '_' or '-', got %s"
                    .formatted(kind.idPrefix(), TextLimits.clip(id, TextLimits.NAME)));
        }
        if (named != null && !named.equals(id)) {
            problems.add("%s must be %s, as in the workflow id, got %s"
                    .formatted(field, id, TextLimits.clip(named, TextLimits.NAME)));
        }
        if (!problems.isEmpty()) {
            throw ApplicationFailure.newNonRetryableFailure(
                    String.join("; ", problems), FailureType.INVALID_INPUT.wireName());
        }
    }
}
