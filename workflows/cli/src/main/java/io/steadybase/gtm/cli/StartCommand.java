package io.steadybase.gtm.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm start}: says what can be started. */
@Command(
        name = "start",
        description = "Start a run of a workflow.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start drew --message \"Prepare outreach for our top 5 enterprise prospects\""
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartCommand implements Runnable {
    @Spec
    private CommandSpec command;

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "a workflow must be named, got none");
    }
}
