package io.steadybase.gtm.cli.tickets;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm ticket}. */
@Command(
        name = "ticket",
        description = "Say that somebody looks after a ticket, or that it is resolved.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} ticket acknowledge T-1"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TicketCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "acknowledge or resolve must be named, got none");
    }
}
