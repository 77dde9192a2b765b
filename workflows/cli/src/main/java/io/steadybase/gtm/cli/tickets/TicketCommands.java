package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.imports.ImportTarget;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** Ticket Resolution, as the command line has it. */
public final class TicketCommands implements KindCommands<TicketRequest, TicketReport> {
    @Override
    public RunKind<TicketRequest, TicketReport> kind() {
        return TicketResolution.KIND;
    }

    @Override
    public Object start(RunStarter starter) {
        return new StartTicketCommand(starter);
    }

    @Override
    public List<CommandLine> commands(RunningSystem system) {
        var ticket = new CommandLine(new TicketCommand());
        ticket.addSubcommand(new AcknowledgeCommand(system));
        ticket.addSubcommand(new ResolveCommand(system));
        return List.of(ticket);
    }

    @Override
    public Optional<ImportTarget<TicketRequest, TicketReport>> bulk() {
        return Optional.of(new TicketRows());
    }

    @Override
    public void printReport(TicketReport report, Optional<String> costNote, Screen screen) {
        new TicketReportView(report, costNote).print(screen);
    }
}
