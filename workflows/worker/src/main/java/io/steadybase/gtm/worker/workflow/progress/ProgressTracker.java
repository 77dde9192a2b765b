package io.steadybase.gtm.worker.workflow.progress;

import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.Reporting;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.run.WorkflowStatus;
import io.temporal.common.SearchAttributeKey;
import io.temporal.common.SearchAttributeUpdate;
import io.temporal.failure.ApplicationFailure;
import io.temporal.failure.CanceledFailure;
import io.temporal.workflow.CancellationScope;
import io.temporal.workflow.Workflow;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what a run tells about itself, answers the query {@code status} with it, and keeps its search attributes in step. Made in
 * a {@code @WorkflowInit} constructor, so that it answers before the first step. Deterministic: workflow code.
 */
public final class ProgressTracker implements Reporting {
    private static final SearchAttributeKey<String> STATE = SearchAttributeKey.forKeyword(SearchAttributes.STATE);
    private static final SearchAttributeKey<String> STEP = SearchAttributeKey.forKeyword(SearchAttributes.STEP);
    private static final SearchAttributeKey<String> WAITING_FOR =
            SearchAttributeKey.forKeyword(SearchAttributes.WAITING_FOR);
    private static final SearchAttributeKey<String> WAITING_UNTIL =
            SearchAttributeKey.forKeyword(SearchAttributes.WAITING_UNTIL);
    private static final SearchAttributeKey<String> ACCOUNT =
            SearchAttributeKey.forKeyword(SearchAttributes.ACCOUNT_ID);
    private static final SearchAttributeKey<String> PERSONA =
            SearchAttributeKey.forKeyword(SearchAttributes.WORKER_PERSONA);

    private final String workflowType;
    private final int totalSteps;
    private final ActivityFeed feed = new ActivityFeed();
    private Supplier<@Nullable OpenGate> gate = () -> null;
    private Supplier<List<Deadline>> deadlines = List::of;
    private Step current;
    private String details = "";
    private Spend spend = Spend.NONE;
    private RunState state = RunState.RUNNING;
    private @Nullable String reason;
    private boolean ended;

    /** A run that is about to begin its first step, if it has any. Answers {@code status} from here on. */
    public ProgressTracker(RunKind<?, ?> kind, List<? extends Step> steps) {
        this.workflowType = kind.workflowType();
        this.totalSteps = steps.size();
        this.current = steps.isEmpty() ? NoStep.NONE : steps.getFirst();
        Workflow.registerListener(this);
    }

    /** Begins with the lines that the run before this one left. */
    public void restore(List<FeedEntry> lines) {
        feed.restore(lines);
    }

    /** Says where the open gate is to be found, for {@code status}. */
    public void gateIs(Supplier<@Nullable OpenGate> openGate) {
        gate = openGate;
    }

    /** Says where the deadlines are to be found, for {@code status}. */
    public void deadlinesAre(Supplier<List<Deadline>> known) {
        deadlines = known;
    }

    /**
     * Runs the whole of a workflow, so that it ends truthfully, whatever happens in it: {@code status}, the search attributes and
     * Temporal's own state agree. What was not ended by {@link #end} is completed; what ended as failed fails in Temporal too
     * (its report is a query away); an unexpected exception fails the run with its type and message, and never hangs it.
     *
     * @param persona for whom it works, null for nobody
     * @param accountId the account that it is about, null for many or none
     */
    public <R> R run(@Nullable Persona persona, @Nullable String accountId, Supplier<R> work) {
        var about = new ArrayList<SearchAttributeUpdate<?>>(List.of(STATE.valueSet(state.label())));
        if (persona != null) {
            about.add(PERSONA.valueSet(persona.id()));
        }
        if (accountId != null) {
            about.add(ACCOUNT.valueSet(accountId));
        }
        Workflow.upsertTypedSearchAttributes(about.toArray(SearchAttributeUpdate<?>[]::new));
        try {
            var report = work.get();
            Workflow.await(Workflow::isEveryHandlerFinished);
            if (CancellationScope.current().isCancelRequested()) {
                throw new CanceledFailure("the run was asked to stop");
            }
            if (state == RunState.FAILED) {
                throw ApplicationFailure.newNonRetryableFailure(String.valueOf(reason), "RunFailed");
            }
            endIfRunning(RunState.COMPLETED, null);
            return report;
        } catch (RuntimeException failure) {
            if (RunFailures.isCancellation()) {
                end(RunState.CANCELLED, cancelled());
            } else {
                endIfRunning(RunState.FAILED, RunFailures.words(failure));
            }
            throw RunFailures.ending(failure);
        }
    }

    private String cancelled() {
        var why = CancellationScope.current().getCancellationReason();
        return "the run was cancelled at step %s%s".formatted(current.stepName(), why == null ? "" : ": " + why);
    }

    /**
     * Runs a step: it ends as completed, failed or cancelled, whatever happens in it.
     *
     * @param doing what is being done, for a reader
     * @param work returns what came of it, for a reader
     */
    public void step(Step step, String doing, Supplier<String> work) {
        current = step;
        Workflow.upsertTypedSearchAttributes(STEP.valueSet(step.stepName()));
        details = "Step %d of %d: %s".formatted(step.number(), totalSteps, doing);
        Workflow.setCurrentDetails(details);
        var line = feed.add(step, step.agent(), doing, StepStatus.IN_PROGRESS);
        try {
            feed.replace(line, step, work.get(), StepStatus.COMPLETED);
        } catch (RuntimeException failure) {
            spend(RunFailures.spendOf(failure));
            endStep(line, step, doing, failure);
            throw failure;
        }
    }

    private void endStep(int line, Step step, String doing, RuntimeException failure) {
        if (RunFailures.isCancellation()) {
            feed.replace(line, step, doing + ": cancelled", StepStatus.CANCELLED);
        } else {
            feed.replace(line, step, doing + ": " + RunFailures.words(failure), StepStatus.FAILED);
        }
    }

    /** Leaves a step out, with the reason; the current step stays where it is. */
    public void skip(Step step, String why) {
        feed.add(step, step.agent(), "left out %s: %s".formatted(step.stepName(), why), StepStatus.SKIPPED);
    }

    /** Adds a line to the feed at the current step. */
    public void note(String agent, String action, StepStatus status) {
        feed.add(current, agent, action, status);
    }

    /** A person is being asked at a gate that has just opened: {@link RunState#WAITING} or {@link RunState#HELD}. */
    public void waitFor(RunState waiting) {
        var open = Objects.requireNonNull(gate.get(), "a gate must be open");
        setWaiting(waiting, open.gate(), open.expiresAt());
        gateChanged();
    }

    /**
     * The run waits for somebody without a gate, or for somebody else than before.
     *
     * @param waiting {@link RunState#WAITING} or {@link RunState#ESCALATED}
     * @param what what it waits for, or whom: what lists of runs show and filter by
     * @param until when that is due
     */
    public void waitFor(RunState waiting, String what, Instant until) {
        setWaiting(waiting, what, until);
        Workflow.setCurrentDetails("%s\n\n**%s**: waiting for %s until %s"
                .formatted(details, waiting.label(), Markdown.text(what), until));
    }

    private void setWaiting(RunState waiting, String what, Instant until) {
        state = waiting;
        Workflow.upsertTypedSearchAttributes(
                WAITING_FOR.valueSet(what),
                WAITING_UNTIL.valueSet(until.truncatedTo(ChronoUnit.SECONDS).toString()),
                STATE.valueSet(state.label()));
    }

    /** What is asked at the open gate, or what is known of it, is no longer the same: for Temporal's web UI. */
    public void gateChanged() {
        var open = gate.get();
        if (open != null) {
            Workflow.setCurrentDetails(GateDetails.of(open, Workflow.getInfo().getWorkflowId()));
        }
    }

    /** The person has answered, or has not. */
    public void goOn() {
        if (state == RunState.RUNNING) {
            return;
        }
        state = RunState.RUNNING;
        Workflow.upsertTypedSearchAttributes(
                WAITING_FOR.valueUnset(), WAITING_UNTIL.valueUnset(), STATE.valueSet(state.label()));
        Workflow.setCurrentDetails(details);
    }

    /**
     * The run is over, or as good as over: nothing that follows changes its outcome.
     *
     * @param why for a reader, null for a run that completed
     */
    public void end(RunState outcome, @Nullable String why) {
        var waited = !ended && state != RunState.RUNNING;
        ended = true;
        state = outcome;
        reason = why == null ? null : TextLimits.clip(why, TextLimits.NOTE);
        if (waited) {
            Workflow.upsertTypedSearchAttributes(
                    WAITING_FOR.valueUnset(), WAITING_UNTIL.valueUnset(), STATE.valueSet(outcome.label()));
        } else {
            Workflow.upsertTypedSearchAttributes(STATE.valueSet(outcome.label()));
        }
        Workflow.setCurrentDetails(reason == null ? outcome.label() : outcome.label() + ": " + reason);
    }

    private void endIfRunning(RunState outcome, @Nullable String why) {
        if (!ended) {
            end(outcome, why);
        }
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

    @Override
    public WorkflowStatus status() {
        var position = new StepPosition(current.number(), current.stepName(), totalSteps);
        return new WorkflowStatus(
                workflowType, state, position, reason, feed.lines(), spend, ended ? null : gate.get(), deadlines.get());
    }
}
