package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.common.SearchAttributeKey;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Keeps what a run tells about itself, and its search attributes in step with it. */
public final class ProgressTracker {
    private static final SearchAttributeKey<String> PERSONA =
            SearchAttributeKey.forKeyword(SearchAttributes.WORKER_PERSONA);
    private static final SearchAttributeKey<String> STEP = SearchAttributeKey.forKeyword(SearchAttributes.STEP);
    private static final SearchAttributeKey<String> WAITING_FOR =
            SearchAttributeKey.forKeyword(SearchAttributes.WAITING_FOR);

    private final String workflowType;
    private final int totalSteps;
    private final List<FeedEntry> feed = new ArrayList<>();
    private Step current;
    private int begun;
    private Spend spend = Spend.NONE;
    private RunState state = RunState.RUNNING;

    /** A run that is about to begin its first step. */
    public ProgressTracker(String workflowType, List<? extends Step> steps) {
        this.workflowType = workflowType;
        this.totalSteps = steps.size();
        this.current = steps.getFirst();
    }

    /** Says which worker persona the run works for. */
    public void workFor(String persona) {
        Workflow.upsertTypedSearchAttributes(PERSONA.valueSet(persona));
    }

    /** Begins a step. */
    public void begin(Step step, String action) {
        current = step;
        Workflow.upsertTypedSearchAttributes(STEP.valueSet(step.stepName()));
        begun = feed.size();
        note(step.agent(), action, StepStatus.IN_PROGRESS);
    }

    /** Ends what {@link #begin} began, saying what came of it. */
    public void complete(String action) {
        feed.set(begun, new FeedEntry(current.number(), current.agent(), action, now(), StepStatus.COMPLETED));
    }

    /** Leaves a step out, with the reason; the current step stays where it is. */
    public void skip(Step step, String reason) {
        var action = "left out %s: %s".formatted(step.stepName(), reason);
        feed.add(new FeedEntry(step.number(), step.agent(), action, now(), StepStatus.SKIPPED));
    }

    /** Adds a line to the feed at the current step. */
    public void note(String agent, String action, StepStatus status) {
        feed.add(new FeedEntry(current.number(), agent, action, now(), status));
    }

    /** A person is being asked. */
    public void waitFor(String gate) {
        state = RunState.WAITING;
        Workflow.upsertTypedSearchAttributes(WAITING_FOR.valueSet(gate));
    }

    /** The person has answered, or has not. */
    public void goOn() {
        state = RunState.RUNNING;
        Workflow.upsertTypedSearchAttributes(WAITING_FOR.valueUnset());
    }

    /** The run is over. */
    public void end(RunState outcome) {
        state = outcome;
    }

    /** Adds what a model call cost. */
    public void spend(Spend more) {
        spend = spend.plus(more);
    }

    /** What was spent so far. */
    public Spend spend() {
        return spend;
    }

    /** Where the run stands. */
    public RunState state() {
        return state;
    }

    /** The answer of the query {@code status}. */
    public WorkflowStatus status(@Nullable OpenGate gate) {
        return new WorkflowStatus(
                workflowType, state, current.number(), current.stepName(), totalSteps, feed, spend, gate);
    }

    private static Instant now() {
        return Instant.ofEpochMilli(Workflow.currentTimeMillis());
    }
}
