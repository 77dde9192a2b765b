package io.steadybase.gtm.tickets;

import java.util.List;

/**
 * What the model made of a ticket.
 *
 * @param impact who or what is affected, in a sentence
 * @param language of the ticket: {@code en}, {@code de}, {@code fr}, {@code es}, {@code pt}, {@code other}
 * @param similarTickets past ones that were resolved, the most similar first
 * @param resolutionPaths what could be done, the most promising first
 */
public record TicketAnalysis(
        TicketClassification classification,
        TicketSeverity severity,
        String impact,
        String language,
        List<SimilarTicket> similarTickets,
        List<String> resolutionPaths) {
    public TicketAnalysis {
        similarTickets = List.copyOf(similarTickets);
        resolutionPaths = List.copyOf(resolutionPaths);
    }

    /**
     * A past ticket.
     *
     * @param remembered what memory holds of it: what it was about, and how it was resolved
     */
    public record SimilarTicket(String ticketId, String remembered) {}
}
