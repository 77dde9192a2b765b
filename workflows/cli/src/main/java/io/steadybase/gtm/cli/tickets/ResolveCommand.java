package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.tickets.Resolution;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm ticket resolve}. */
@Command(
        name = "resolve",
        description = "Say how a ticket was resolved: both its clocks stop, and its run ends.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} ticket resolve T-1 --resolution \"replaced the cable\""})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class ResolveCommand implements Callable<Integer> {
    private final RunningSystem system;

    @Mixin
    private TicketMessage message;

    @Option(names = "--resolution", paramLabel = "TEXT", required = true, description = "What was done.")
    private String resolution;

    ResolveCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public Integer call() {
        var how = new Resolution(resolution, message.by());
        return message.send(system, how.problems(), ticket -> ticket.resolveTicket(how), "resolved");
    }
}
