package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code gtm demo}, the tour, and {@code gtm demo drew}. */
@Command(
        name = "demo",
        description = {
            "A tour: start the local system, show each of the six workflows, and stop everything again. A lead is routed,",
            "a client is taken on board, Drew prepares outreach, a deck is made, a ticket breaches its SLA and is resolved,",
            "and memory shows what was learned. Asks you at the gates; nothing leaves this machine.",
            "Exits with the worst that a run of it ended with: failed (1), not completed (6), partly done (7)."
        },
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} demo --approve all --ticket-sla 10s --out decks",
            "  ${ROOT-COMMAND-NAME} demo drew --explain"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoCommand implements Callable<Integer> {
    private static final String ACCOUNT_OF_THE_SAMPLE = "Quillon Pharma";

    private final Terminal terminal;

    @Spec
    private CommandSpec command;

    @Mixin
    private DemoOptions options;

    @Option(
            names = "--account",
            paramLabel = "NAME",
            description =
                    "The account that is taken on board, and that the deck and the ticket are about; to be named with --data. Default: "
                            + ACCOUNT_OF_THE_SAMPLE + ", of the sample.")
    private @Nullable String account;

    @Option(
            names = "--ticket-sla",
            paramLabel = "TIME",
            defaultValue = "5s",
            converter = DurationConverter.class,
            description =
                    "How soon the ticket must be resolved; nobody resolves it before that has passed. Default: ${DEFAULT-VALUE}.")
    private Duration ticketSla;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "The directory for the deck, which you keep. Default: the one that you are in.")
    private Path out;

    private DemoCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    static CommandLine of(Terminal terminal) {
        return new CommandLine(new DemoCommand(terminal)).addSubcommand(new DrewDemoCommand(terminal));
    }

    @Override
    public Integer call() throws Exception {
        var plan = new TourPlan(Objects.requireNonNullElse(account, ACCOUNT_OF_THE_SAMPLE), ticketSla, out);
        options.requireUsable(problems(plan));
        return new DemoSystem(options, terminal, command.commandLine()).play(stage -> {
            var tour = new Tour(stage, plan, Instant.now());
            var exitCode = tour.show();
            options.write(tour.reports(), command.commandLine().getOut());
            return exitCode;
        });
    }

    private List<String> problems(TourPlan plan) {
        var problems = new ArrayList<String>();
        if (account == null && options.hasOwnData()) {
            problems.add("--account must name an account of the data that --data names, got none");
        } else if (plan.account().isBlank()) {
            problems.add("--account must name an account, got a blank");
        } else {
            problems.addAll(plan.onboarding().problems());
            problems.addAll(plan.ticket().problems());
        }
        if (!Files.isDirectory(out) || !Files.isWritable(out)) {
            problems.add("--out must be a directory in which you can write, got " + out);
        }
        return problems;
    }
}
