package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.RunDocument;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm demo drew}. */
@Command(
        name = "drew",
        description = {
            "Start the local system, have Drew prepare outreach from beginning to end, and stop everything again.",
            "Asks you about each draft; nothing is sent that you did not approve, and nothing leaves this machine."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} demo drew --approve all --json report.json"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DrewDemoCommand implements Callable<Integer> {
    private static final String ID = "demo";

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private DemoOptions options;

    @Option(
            names = "--message",
            paramLabel = "TEXT",
            defaultValue = "Prepare outreach for our top 5 enterprise prospects",
            description = "What is wanted, in your own words. Default: ${DEFAULT-VALUE}.")
    private String message;

    @Option(names = "--explain", description = "Show how each account's score comes about.")
    private boolean explain;

    DrewDemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws Exception {
        requireNothingBefore();
        var problems = new ArrayList<String>();
        TextLimits.required("--message", message, TextLimits.MESSAGE, problems);
        options.requireUsable(problems);
        return new DemoSystem(options, terminal, command.commandLine()).play(stage -> {
            var drew = new ToldRun<>(stage, new DrewCommands(), ID);
            drew.start(
                    "Drew: " + message,
                    new DrewRequest(message, System.getProperty("user.name"), ID, null, null, null));
            var end = drew.toItsEnd(explain);
            options.write(RunDocument.of(end.outcome()), command.commandLine().getOut());
            return end.exitCode();
        });
    }

    /** The tour's options would do nothing here, and nobody would know. */
    private void requireNothingBefore() {
        var before = command.parent().commandLine().getParseResult().matchedOptions();
        if (!before.isEmpty()) {
            throw new ParameterException(
                    command.commandLine(),
                    "options of 'demo drew' must come after 'drew', got %s before it"
                            .formatted(before.getFirst().longestName()));
        }
    }
}
