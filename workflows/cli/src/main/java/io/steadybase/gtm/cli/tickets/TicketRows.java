package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.imports.ImportTarget;
import io.steadybase.gtm.cli.imports.MappedRow;
import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import java.util.List;

/** Tickets in the rows of a file: each is analysed, and then waits for its resolution. */
final class TicketRows implements ImportTarget<TicketRequest, TicketReport> {
    @Override
    public String name() {
        return "tickets";
    }

    @Override
    public RunKind<TicketRequest, TicketReport> kind() {
        return TicketResolution.KIND;
    }

    @Override
    public String idField() {
        return "ticketId";
    }

    @Override
    public List<String> fields() {
        return List.of("ticketId", "subject", "description", "priority", "accountId");
    }

    @Override
    public TicketRequest input(MappedRow row) {
        return new TicketRequest(
                row.text("ticketId"),
                row.text("subject"),
                row.text("description"),
                row.text("priority"),
                row.orNull("accountId"),
                null);
    }

    @Override
    public List<String> columns() {
        return List.of("classification", "severity", "language");
    }

    /** Empty where the analysis failed. */
    @Override
    public List<String> values(RunOutcome<TicketReport> outcome) {
        var analysis = outcome.report() == null ? null : outcome.report().analysis();
        return analysis == null
                ? List.of("", "", "")
                : List.of(analysis.classification().label(), analysis.severity().label(), analysis.language());
    }
}
