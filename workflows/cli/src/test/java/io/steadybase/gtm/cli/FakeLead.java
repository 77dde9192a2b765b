package io.steadybase.gtm.cli;

import io.steadybase.gtm.leads.LeadBand;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.SearchAttributes;
import io.steadybase.gtm.run.Spend;
import io.temporal.common.SearchAttributeKey;
import io.temporal.failure.ApplicationFailure;
import io.temporal.workflow.Workflow;
import io.temporal.workflow.WorkflowInit;
import java.util.List;

/** Lead Qualification without steps: the lead {@code fails} fails, the lead {@code asks} waits for a person. */
public final class FakeLead implements LeadQualification {
    private final LeadRequest request;
    private RunState state = RunState.RUNNING;

    @WorkflowInit
    public FakeLead(LeadRequest request) {
        this.request = request;
    }

    @Override
    public LeadReport qualify(LeadRequest same) {
        switch (request.leadId()) {
            case "fails" -> throw ApplicationFailure.newNonRetryableFailure("no score", "MalformedModelOutput");
            case "asks" -> {
                state = RunState.WAITING;
                Workflow.upsertTypedSearchAttributes(
                        SearchAttributeKey.forKeyword(SearchAttributes.STATE).valueSet(state.label()));
                Workflow.await(() -> false);
            }
            default -> state = RunState.COMPLETED;
        }
        return report();
    }

    @Override
    public LeadReport report() {
        var source = request.known().getOrDefault("source", "unknown");
        var routing =
                new LeadRouting(LeadBand.HOT, LeadBand.HOT.route(), "account executives", null, "source " + source);
        var score = new LeadScore(84, 39, List.of(new LeadScore.Factor("source", source, 45, 60, "a reason")), 1);
        return new LeadReport(
                request.leadId(),
                state,
                state == RunState.RUNNING ? null : score,
                state == RunState.RUNNING ? null : routing,
                LeadEnrichment.NONE,
                List.of(),
                Spend.NONE);
    }
}
