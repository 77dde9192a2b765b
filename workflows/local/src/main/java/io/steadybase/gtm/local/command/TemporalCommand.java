package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.temporal.TemporalCli;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm temporal}. */
@Command(
        name = "temporal",
        description = {
            "Run Temporal's own command line, told where the local system is.",
            "Without arguments, print the variables that tell it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  gtm temporal workflow list"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TemporalCommand implements Callable<Integer> {
    private final SystemDirectory directory;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--mtls",
            description = "Over mutual TLS, with the workers' certificate; default: the port without TLS.")
    private boolean mtls;

    @Parameters(arity = "0..*", paramLabel = "ARGUMENT", description = "What Temporal's command line is to do.")
    private List<String> arguments = List.of();

    private TemporalCommand(SystemDirectory directory) {
        this.directory = directory;
    }

    /** The command: options after its first argument are not its own. */
    static CommandLine of(SystemDirectory directory) {
        return new CommandLine(new TemporalCommand(directory)).setStopAtPositional(true);
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var system = new LocalAccess(directory, System.getenv()).system();
        var variables = mtls
                ? TemporalVariables.mutualTls(system, directory.path().resolve("client"))
                : TemporalVariables.plain(system);
        if (arguments.isEmpty()) {
            var out = command.commandLine().getOut();
            variables.forEach((name, value) -> out.println("export %s='%s'".formatted(name, value)));
            return ExitCode.OK.code();
        }
        return run(variables);
    }

    private int run(Map<String, String> variables) throws IOException, InterruptedException {
        var cli = TemporalCli.locate(
                System.getenv(), Narrator.to(command.commandLine().getErr()));
        var words = new ArrayList<>(List.of(cli.program().toString()));
        words.addAll(arguments);
        var process = new ProcessBuilder(words).inheritIO();
        process.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_"));
        process.environment().putAll(variables);
        return process.start().waitFor();
    }
}
