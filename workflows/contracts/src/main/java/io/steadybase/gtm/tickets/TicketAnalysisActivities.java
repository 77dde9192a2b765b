package io.steadybase.gtm.tickets;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Step 1. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface TicketAnalysisActivities {
    /** Reads a ticket, and finds those among past ones that are like it. */
    AnalysisResult analyzeTicket(AnalysisRequest request);

    /**
     * What to read. The priority that was asked for is not among it: the severity is the model's own judgement, and can be
     * held against it.
     *
     * @param pastTickets what memory holds of tickets that were resolved, by keys as {@link TicketResolution#memoryKey} makes them
     */
    record AnalysisRequest(String ticketId, String subject, String description, List<MemoryEntry> pastTickets) {
        public AnalysisRequest {
            pastTickets = List.copyOf(pastTickets);
        }
    }

    /**
     * An analysis and what it cost.
     *
     * @param notes what a reader must know of: past tickets that the model named and that do not exist
     */
    record AnalysisResult(TicketAnalysis analysis, List<String> notes, Spend spend) {
        public AnalysisResult {
            notes = List.copyOf(notes);
        }
    }
}
