package io.steadybase.gtm.worker.workflow.gate;

import java.util.List;

/**
 * A gate that a workflow has.
 *
 * @param name the documented name, e.g. {@code outreach-approval}
 * @param stepId the step that decisions must name
 * @param editableFields what an approver may modify of an item
 */
public record GateSpec(String name, String stepId, List<String> editableFields) {
    public GateSpec {
        editableFields = List.copyOf(editableFields);
    }
}
