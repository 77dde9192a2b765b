package io.steadybase.gtm.cli.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.imports.MappedRow;
import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketClassification;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketSeverity;
import io.steadybase.gtm.tickets.TicketSla;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TicketRowsTest {
    private static final TicketAnalysis ANALYSIS = new TicketAnalysis(
            TicketClassification.FEATURE_REQUEST,
            TicketSeverity.LOW,
            "Somebody would like it.",
            "de",
            List.of(),
            List.of("Ask product."));

    private final TicketRows rows = new TicketRows();

    private static TicketReport report(@Nullable TicketAnalysis analysis) {
        var sla = new TicketSla("P3", null, List.of(), List.of());
        return new TicketReport("T-1", RunState.WAITING, analysis, null, sla, List.of(), Spend.NONE);
    }

    @Test
    void readsATicketFromARowAndSaysWhatIsWrongWithIt() {
        var row = new MappedRow(
                2, Map.of("ticketId", "T-1", "subject", "Mail", "description", "No mail.", "priority", "P2"));
        var urgent = new MappedRow(3, Map.of("ticketId", "T-2", "description", "No mail.", "priority", "urgent"));

        assertThat(rows.input(row)).isEqualTo(new TicketRequest("T-1", "Mail", "No mail.", "P2", null, null));
        assertThat(rows.input(row).problems()).isEmpty();
        assertThat(rows.input(urgent).problems()).containsExactly("priority must be one of P1, P2, P3, P4, got urgent");
    }

    @Test
    void writesWhatATicketWasAnalysedAsWhileItWaitsForAPerson() {
        assertThat(rows.columns()).containsExactly("classification", "severity", "language");
        assertThat(rows.values(new RunOutcome<>(RunStanding.WAITING, report(ANALYSIS), null)))
                .containsExactly("feature-request", "low", "de");
        assertThat(rows.values(new RunOutcome<>(RunStanding.ESCALATED, report(ANALYSIS), null)))
                .containsExactly("feature-request", "low", "de");
    }

    @Test
    void writesARowOfTheSameLengthWhereThereIsNoAnalysis() {
        assertThat(rows.values(new RunOutcome<>(RunStanding.WAITING, report(null), null)))
                .containsExactly("", "", "");
        assertThat(rows.values(new RunOutcome<>(RunStanding.TERMINATED, null, "by Robin")))
                .containsExactly("", "", "");
    }
}
