package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryWrite;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.tickets.Acknowledgement;
import io.steadybase.gtm.tickets.Resolution;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketAnalysisActivities;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisRequest;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketReport.Resolved;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import io.steadybase.gtm.tickets.TicketSla;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.Gates;
import io.steadybase.gtm.worker.workflow.memory.RunMemory;
import io.steadybase.gtm.worker.workflow.progress.InputCheck;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.steadybase.gtm.worker.workflow.tickets.TicketClocks.Call;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Async;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ticket Resolution: two steps, and beside them from the beginning to the end the two clocks. */
public final class TicketWorkflow implements TicketResolution {
    private static final int LONGEST_REMEMBERED = 600;
    private static final int LONGEST_REFUSAL = 400;

    private final TicketRequest request;
    private final String ticketId = InputCheck.businessId(KIND);
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of(TicketStep.values()));
    private final TicketClocks clocks;
    private final EscalationNotices notices;
    private final RunMemory memory = new RunMemory();
    private final List<String> notes = new ArrayList<>();
    private @Nullable TicketAnalysis analysis;
    private @Nullable String acknowledgedBy;
    private @Nullable Resolved resolution;
    private boolean analysisIsOver;
    private boolean closed;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public TicketWorkflow(@Nullable TicketRequest request) {
        this.request = request == null ? TicketRequest.NONE : request;
        this.clocks = new TicketClocks(this.request, RunClock.now());
        this.notices = new EscalationNotices(this.request, ticketId);
        // It has no gate, and says so to whoever decides on one.
        var unused = new Gates(progress);
    }

    @Override
    public TicketReport seeThrough(@Nullable TicketRequest sameRequest) {
        var about = request.problems().isEmpty() ? request.accountId() : null;
        return progress.run(Persona.HEALTH_MONITOR, about, this::seeThrough);
    }

    private TicketReport seeThrough() {
        InputCheck.require(KIND, request, "ticketId", request.ticketId());
        progress.deadlinesAre(clocks::deadlines);
        var watching = Async.procedure(this::watchClocks);
        analyze();
        progress.step(TicketStep.AWAIT_RESOLUTION, "waiting for a resolution", this::awaitResolution);
        watching.get();
        end();
        return report();
    }

    /** A ticket without an analysis waits for a person all the same. */
    private void analyze() {
        try {
            progress.step(TicketStep.ANALYZE_TICKET, "analysing: " + request.title(), this::analyzeTicket);
        } catch (TemporalFailure failure) {
            notes.add("the ticket could not be analysed: " + RunFailures.reason(failure));
        } finally {
            analysisIsOver = true;
        }
    }

    private String analyzeTicket() {
        var result = ActivityStubs.of(TicketAnalysisActivities.class, request.title())
                .analyzeTicket(new AnalysisRequest(ticketId, request.subject(), request.description(), pastTickets()));
        progress.spend(result.spend());
        notes.addAll(result.notes());
        var found = result.analysis();
        analysis = found;
        return "classified as %s, severity %s; %d similar past tickets"
                .formatted(
                        found.classification().label(),
                        found.severity().label(),
                        found.similarTickets().size());
    }

    private List<MemoryEntry> pastTickets() {
        try {
            return memory.recall(ticketId, List.of(Owners.team("support")), List.of(MEMORY_PREFIX))
                    .entries();
        } catch (TemporalFailure failure) {
            notes.add("past tickets could not be recalled: " + RunFailures.reason(failure));
            return List.of();
        }
    }

    private String awaitResolution() {
        showWhatIsWaitedFor();
        Workflow.await(() -> !isOpen());
        if (resolution == null) {
            return "nobody resolved the ticket";
        }
        memory.remember("resolution of " + ticketId, remembered(resolution)).ifPresent(notes::add);
        return "resolved by " + resolution.resolvedBy();
    }

    /** For the next similar ticket, and for whoever works on the account. */
    private List<MemoryWrite> remembered(Resolved how) {
        var classification =
                analysis == null ? "unclassified" : analysis.classification().label();
        var text = "%s; resolved by %s: %s".formatted(request.title(), how.resolvedBy(), how.resolution());
        var keys = new ArrayList<>(List.of(TicketResolution.memoryKey(classification, ticketId)));
        if (request.accountId() != null && !request.accountId().isBlank()) {
            keys.add(Owners.accountKeys(request.accountId()) + "ticket/" + ticketId);
        }
        return keys.stream()
                .map(key ->
                        new MemoryWrite(Owners.team("support"), key, TextLimits.clip(text, LONGEST_REMEMBERED), false))
                .toList();
    }

    private void end() {
        if (resolution == null) {
            progress.end(
                    RunState.EXPIRED,
                    "nobody resolved the ticket within %d days after its resolution SLA had run out"
                            .formatted(CLOSES_AFTER.toDays()));
        } else {
            progress.end(RunState.COMPLETED, null);
        }
    }

    private boolean isOpen() {
        return resolution == null && !closed;
    }

    /** Tells whoever is to be told of a breach, and closes the ticket in the end. */
    private void watchClocks() {
        while (isOpen()) {
            var next = clocks.next();
            var ahead = Duration.between(RunClock.now(), next);
            if (ahead.isPositive()) {
                Workflow.await(ahead, () -> !isOpen() || !clocks.next().equals(next));
            } else {
                clocks.nextCall().ifPresentOrElse(this::escalate, () -> closed = true);
            }
        }
    }

    private void escalate(Call call) {
        var failure = notices.send(call, clocks.escalations().size() + 1, acknowledgedBy);
        clocks.told(call, RunClock.now(), failure);
        var breach = "%s ran out, escalated to %s".formatted(call.clock(), call.to());
        if (failure == null) {
            progress.note("Support", breach, StepStatus.COMPLETED);
        } else {
            progress.note("Support", breach + ", who could not be told: " + failure, StepStatus.FAILED);
        }
        showWhatIsWaitedFor();
    }

    /** While the analysis is under way that shows, unless a clock has run out by then. */
    private void showWhatIsWaitedFor() {
        if (!isOpen()) {
            return;
        }
        var told = clocks.escalations();
        if (!told.isEmpty()) {
            progress.waitFor(RunState.ESCALATED, told.getLast().to(), clocks.next());
        } else if (analysisIsOver) {
            progress.waitFor(RunState.WAITING, WAITING_FOR, clocks.next());
        }
    }

    @Override
    public void resolve(@Nullable Resolution message) {
        unlessRefused(() -> resolveTicket(message));
    }

    @Override
    public void acknowledge(@Nullable Acknowledgement message) {
        unlessRefused(() -> acknowledgeTicket(message));
    }

    private void unlessRefused(Runnable message) {
        try {
            message.run();
        } catch (IllegalArgumentException refusal) {
            progress.note(
                    "signal",
                    "ignored a signal: " + TextLimits.clip(String.valueOf(refusal.getMessage()), LONGEST_REFUSAL),
                    StepStatus.SKIPPED);
        }
    }

    @Override
    public WorkflowStatus resolveTicket(@Nullable Resolution message) {
        var how = accepted(message);
        var now = RunClock.now();
        resolution = new Resolved(how.resolution(), how.resolvedBy(), now);
        clocks.resolved(now);
        progress.note(how.resolvedBy(), "resolved the ticket: " + how.resolution(), StepStatus.COMPLETED);
        progress.goOn(); // so that the answer tells the truth already
        return progress.status().brief();
    }

    @Override
    public void validateResolution(@Nullable Resolution message) {
        var unused = accepted(message);
    }

    private Resolution accepted(@Nullable Resolution message) {
        if (message == null) {
            throw new IllegalArgumentException("a resolution must be an object, got nothing");
        }
        mustMakeSense(message.problems());
        mustBeOpen();
        return message;
    }

    @Override
    public WorkflowStatus acknowledgeTicket(@Nullable Acknowledgement message) {
        acknowledgedBy = accepted(message).by();
        clocks.acknowledged(RunClock.now());
        progress.note(acknowledgedBy, "acknowledged the ticket", StepStatus.COMPLETED);
        showWhatIsWaitedFor();
        return progress.status().brief();
    }

    @Override
    public void validateAcknowledgement(@Nullable Acknowledgement message) {
        var unused = accepted(message);
    }

    private Acknowledgement accepted(@Nullable Acknowledgement message) {
        if (message == null) {
            throw new IllegalArgumentException("an acknowledgement must be an object, got nothing");
        }
        mustMakeSense(message.problems());
        mustBeOpen();
        if (acknowledgedBy != null) {
            throw new IllegalArgumentException("the ticket was acknowledged by " + acknowledgedBy + " before");
        }
        return message;
    }

    private static void mustMakeSense(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
    }

    private void mustBeOpen() {
        if (resolution != null) {
            throw new IllegalArgumentException(
                    "the ticket was resolved by %s at %s".formatted(resolution.resolvedBy(), resolution.at()));
        }
        if (closed) {
            throw new IllegalArgumentException("the ticket was closed unresolved");
        }
    }

    @Override
    public TicketReport analyzed() {
        Workflow.await(() -> analysisIsOver);
        return report();
    }

    @Override
    public TicketReport report() {
        var sla = new TicketSla(
                TextLimits.clip(request.priority(), TextLimits.NAME),
                acknowledgedBy,
                clocks.deadlines(),
                clocks.escalations());
        return new TicketReport(ticketId, progress.state(), analysis, resolution, sla, notes, progress.spend());
    }
}
