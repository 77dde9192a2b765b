package io.steadybase.gtm.worker.workflow.leads;

import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.leads.LeadDataActivities;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.leads.LeadScoringActivities;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.GateItems;
import io.steadybase.gtm.worker.workflow.gate.GateSpec;
import io.steadybase.gtm.worker.workflow.gate.Gates;
import io.steadybase.gtm.worker.workflow.gate.Question;
import io.steadybase.gtm.worker.workflow.progress.InputCheck;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.temporal.workflow.WorkflowInit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Lead Qualification: three steps, one method each, in the order they happen. */
public final class LeadWorkflow implements LeadQualification, GateItems {
    private static final GateSpec ROUTING = new GateSpec(ROUTING_GATE, ROUTING_STEP, List.of(), ROUTING_POLICY);
    private static final Duration GATE_TIMEOUT = Duration.ofDays(7);

    private final LeadRequest request;
    private final String leadId = InputCheck.businessId(KIND);
    private final ProgressTracker progress = new ProgressTracker(KIND, List.of(LeadStep.values()));
    private final Gates gates = new Gates(progress).with(ROUTING, this);
    private final List<String> notes = new ArrayList<>();
    private @Nullable LeadEnrichment enrichment;
    private @Nullable LeadScore score;
    private @Nullable LeadRouting routing;

    /** Sets what a signal, update or query may read before the first step. */
    @WorkflowInit
    public LeadWorkflow(@Nullable LeadRequest request) {
        this.request = request == null ? LeadRequest.NONE : request;
    }

    @Override
    public LeadReport qualify(@Nullable LeadRequest sameRequest) {
        var accountId = request.company().isBlank() ? null : AccountId.of(request.company());
        return progress.run(Persona.MIKE_BDR_EAST, accountId, this::qualify);
    }

    private LeadReport qualify() {
        InputCheck.require(KIND, request, "leadId", request.leadId());
        progress.step(LeadStep.ENRICH_LEAD, "Lisa looking up what is known of the lead", this::enrichLead);
        progress.step(LeadStep.SCORE_LEAD, "Vera scoring the lead", this::scoreLead);
        progress.step(LeadStep.ROUTE_LEAD, "Drew routing the lead", this::routeLead);
        end();
        return report();
    }

    private String enrichLead() {
        var known = ActivityStubs.of(LeadDataActivities.class, request.summary())
                .enrichLead(new EnrichRequest(request.company(), request.contact()));
        enrichment = known;
        return known.account() == null
                ? "Lisa found no account of the lead in the CRM"
                : "Lisa found the account " + known.account().name();
    }

    private String scoreLead() {
        var result = ActivityStubs.of(LeadScoringActivities.class, request.summary())
                .scoreLead(new ScoreRequest(request.known()));
        progress.spend(result.spend());
        notes.addAll(result.notes());
        score = result.score();
        return "Vera scored the lead %d of 100: %s"
                .formatted(result.score().score(), result.score().reason());
    }

    private String routeLead() {
        var proposed = RoutingRule.route(Objects.requireNonNull(score), Objects.requireNonNull(enrichment));
        routing = proposed;
        return Objects.requireNonNull(enrichment).belongsToTier1() && !isApproved()
                ? notRouted()
                : "Drew routed the lead to " + proposed.route();
    }

    /** No automated action is taken on a Tier 1 account. */
    private boolean isApproved() {
        gates.ask(
                ROUTING,
                new Question(
                        "The lead's account is of Tier 1. Route it so?",
                        Objects.requireNonNullElse(request.approver(), "account executive"),
                        "",
                        Objects.requireNonNullElse(request.gateTimeout(), GATE_TIMEOUT),
                        List.of(leadId),
                        notes,
                        RunState.WAITING));
        var decision = gates.decisionOn(ROUTING, leadId);
        return decision != null && decision.verdict() == Verdict.APPROVE;
    }

    private String notRouted() {
        routing = null;
        var decision = gates.decisionOn(ROUTING, leadId);
        var why = decision == null
                ? "the gate expired before anybody decided: the lead is not routed"
                : "%s by %s: the lead is not routed"
                        .formatted(decision.verdict().pastTense(), decision.decidedBy());
        notes.add(why);
        return why;
    }

    private void end() {
        var decision = gates.decisionOn(ROUTING, leadId);
        if (routing != null) {
            progress.end(RunState.COMPLETED, null);
        } else if (decision == null) {
            progress.end(RunState.EXPIRED, notes.getLast());
        } else {
            var wasRejected = decision.verdict() == Verdict.REJECT;
            progress.end(wasRejected ? RunState.REJECTED : RunState.COMPLETED, notes.getLast());
        }
    }

    @Override
    public LeadReport report() {
        return new LeadReport(leadId, progress.state(), score, routing, enrichment, notes, progress.spend());
    }

    @Override
    public String title(String itemId) {
        var proposed = Objects.requireNonNull(routing);
        return "lead %s%s: %s to %s"
                .formatted(
                        leadId,
                        request.company().isBlank() ? "" : " of " + request.company(),
                        proposed.route(),
                        proposed.owner());
    }

    @Override
    public List<String> content(String itemId) {
        var proposed = Objects.requireNonNull(routing);
        return List.of(proposed.route(), proposed.owner(), proposed.reason());
    }

    @Override
    public List<String> warnings(String itemId) {
        return Objects.requireNonNull(enrichment).touches();
    }

    @Override
    public void decided(String itemId, GateDecision decision) {
        // The step reads the decision when the gate has closed.
    }
}
