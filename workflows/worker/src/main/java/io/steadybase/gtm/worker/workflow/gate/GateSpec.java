package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.gate.GatePolicy;
import java.util.List;

/**
 * A gate that a workflow has.
 *
 * @param name the documented name, e.g. {@code outreach-approval}
 * @param stepId the step that decisions must name
 * @param editableFields what an approver may modify of an item
 * @param policy who may decide, and how many must agree
 */
public record GateSpec(String name, String stepId, List<String> editableFields, GatePolicy policy) {
    public GateSpec {
        editableFields = List.copyOf(editableFields);
    }
}
