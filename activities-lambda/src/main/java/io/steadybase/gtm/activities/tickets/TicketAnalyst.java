package io.steadybase.gtm.activities.tickets;

import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelTask;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketAnalysisActivities;
import io.steadybase.gtm.tickets.TicketClassification;
import io.steadybase.gtm.tickets.TicketSeverity;
import java.util.List;

/** Step 1: the model reads the ticket; code checks that the past tickets it names exist. */
public final class TicketAnalyst implements TicketAnalysisActivities {
    static final ModelTask<AnalysisAnswer> ANALYSIS = ModelTask.ofResources(
            TicketAnalyst.class,
            "submit_ticket_analysis",
            "Submits the analysis of the ticket.",
            AnalysisAnswer.class,
            1_500);

    private final ModelClient model;

    /** An analyst who asks this model. */
    public TicketAnalyst(ModelClient model) {
        this.model = model;
    }

    /**
     * What the model made of a ticket.
     *
     * @param similar numbers of past tickets, from 1, in the order of the prompt; unchecked
     */
    record AnalysisAnswer(
            TicketClassification classification,
            TicketSeverity severity,
            String impact,
            String language,
            List<Integer> similar,
            List<String> resolutionPaths) {}

    @Override
    public AnalysisResult analyzeTicket(AnalysisRequest request) {
        var past = PastTickets.nearest(request.subject() + " " + request.description(), request.pastTickets());
        var answer = model.ask(ANALYSIS, prompt(request, past));
        var value = answer.value();
        var known = value.similar().stream()
                .distinct()
                .filter(number -> number >= 1 && number <= past.size())
                .toList();
        var analysis = new TicketAnalysis(
                value.classification(),
                value.severity(),
                value.impact().strip(),
                value.language(),
                known.stream().map(number -> past.get(number - 1)).toList(),
                value.resolutionPaths().stream().map(String::strip).toList());
        return new AnalysisResult(analysis, notes(value.similar(), known), answer.spend());
    }

    private static List<String> notes(List<Integer> named, List<Integer> known) {
        var unknown = named.stream()
                .distinct()
                .filter(number -> !known.contains(number))
                .toList();
        return unknown.isEmpty()
                ? List.of()
                : List.of("dropped %d similar tickets: the model named past tickets that do not exist"
                        .formatted(unknown.size()));
    }

    private static Prompt prompt(AnalysisRequest request, List<SimilarTicket> past) {
        var prompt = Prompt.of("Analyse this ticket.")
                .with("subject", request.subject())
                .with("description", request.description());
        for (int number = 1; number <= past.size(); number++) {
            prompt = prompt.with("past ticket " + number, past.get(number - 1).remembered());
        }
        return prompt;
    }
}
