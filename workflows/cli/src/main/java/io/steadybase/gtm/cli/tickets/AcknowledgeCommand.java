package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.tickets.Acknowledgement;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm ticket acknowledge}. */
@Command(
        name = "acknowledge",
        description = "Say that somebody looks after a ticket: its response clock stops.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} ticket acknowledge T-1 --by kim"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class AcknowledgeCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private TicketMessage message;

    AcknowledgeCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        var acknowledgement = new Acknowledgement(message.by());
        return message.send(
                system,
                acknowledgement.problems(),
                ticket -> ticket.acknowledgeTicket(acknowledgement),
                "acknowledged");
    }
}
