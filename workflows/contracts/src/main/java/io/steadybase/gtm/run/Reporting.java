package io.steadybase.gtm.run;

import io.temporal.workflow.QueryMethod;
import io.temporal.workflow.WorkflowInterface;

/** What every workflow answers, at any moment of its life and after its end. */
@WorkflowInterface
public interface Reporting {
    /** Progress, feed, spend and the open gate. */
    @QueryMethod
    WorkflowStatus status();
}
