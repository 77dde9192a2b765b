package io.steadybase.gtm.run;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Where a run stands among its steps.
 *
 * @param currentStep the step's number, 1 to {@code totalSteps}; 0 for a workflow without steps
 * @param stepName the step's documented name, e.g. {@code cross-reference-crm}
 */
@JsonIgnoreProperties(value = "percentage", allowGetters = true)
public record StepPosition(int currentStep, String stepName, int totalSteps) {
    /** The current step in percent of all steps, rounded down: step 3 of 9 is 33. A workflow without steps is at 0. */
    @JsonProperty
    public int percentage() {
        return totalSteps == 0 ? 0 : currentStep * 100 / totalSteps;
    }
}
