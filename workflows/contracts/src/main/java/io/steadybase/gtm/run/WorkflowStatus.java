package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.gate.OpenGate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer of the query {@code status} of every workflow.
 *
 * @param currentStep the step's number, 1 to {@code totalSteps}
 * @param stepName the step's documented name, e.g. {@code cross-reference-crm}
 * @param feed oldest first
 * @param gate what a person is being asked, null while no gate is open
 */
@JsonIgnoreProperties(value = "percentage", allowGetters = true)
public record WorkflowStatus(
        String workflowType,
        RunState state,
        int currentStep,
        String stepName,
        int totalSteps,
        List<FeedEntry> feed,
        Spend spend,
        @Nullable OpenGate gate) {
    public WorkflowStatus {
        feed = List.copyOf(feed);
    }

    /** The current step in percent of all steps, rounded down: step 3 of 9 is 33. */
    @JsonProperty
    public int percentage() {
        return currentStep * 100 / totalSteps;
    }
}
