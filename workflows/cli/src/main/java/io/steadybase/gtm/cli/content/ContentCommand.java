package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.RunningSystem;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm content}: what can be done with documents. */
@Command(
        name = "content",
        description = "Fetch documents that were written.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} content open qbr-deck-halden-freight-group-q4"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class ContentCommand implements Runnable {
    @Spec
    private CommandSpec command;

    private ContentCommand() {}

    /** The command with those below it. */
    public static CommandLine of(RunningSystem system) {
        return new CommandLine(new ContentCommand()).addSubcommand(new OpenCommand(system));
    }

    @Override
    public void run() {
        throw new ParameterException(command.commandLine(), "what to do must be named, got nothing: open");
    }
}
