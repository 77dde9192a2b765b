package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.GtmCommands;
import io.steadybase.gtm.cli.Terminal;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** {@code gtm}: everything a developer or an operator does from a terminal. */
@Command(
        name = "gtm",
        description =
                "Steadybase's go-to-market workflows: run them on this machine, start them, decide at their gates.",
        mixinStandardHelpOptions = true,
        versionProvider = GtmVersion.class,
        subcommands = HelpCommand.class,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} demo --approve all"})
public final class Gtm {
    private Gtm() {}

    /** Runs one command and exits with its code. */
    public static void main(String[] arguments) {
        System.exit(commandLine(Terminal.ofThisProcess()).execute(arguments));
    }

    static CommandLine commandLine(Terminal terminal) {
        var root = new CommandLine(new Gtm());
        root.addSubcommand(DemoCommand.of(terminal));
        root.addSubcommand(new UpCommand());
        root.addSubcommand(new DownCommand(LocalAccess.defaultDirectory(), DownCommand.PATIENCE));
        root.addSubcommand(imports(terminal));
        root.addSubcommand(new PsCommand(LocalAccess.defaultDirectory()));
        root.addSubcommand(new LogsCommand(LocalAccess.defaultDirectory()));
        root.addSubcommand(new DoctorCommand(LocalAccess.defaultDirectory(), System.getenv()));
        root.addSubcommand(new ModelCommand());
        root.addSubcommand(TemporalCommand.of(LocalAccess.defaultDirectory()));
        GtmCommands.add(root, new LocalAccess(LocalAccess.defaultDirectory(), System.getenv()), terminal);
        root.setExecutionExceptionHandler(new LocalFailureReport());
        return root;
    }

    private static CommandLine imports(Terminal terminal) {
        var imports = new CommandLine(new ImportCommand(terminal));
        GtmCommands.addImports(imports, new LocalAccess(LocalAccess.defaultDirectory(), System.getenv()), terminal);
        return imports;
    }
}
