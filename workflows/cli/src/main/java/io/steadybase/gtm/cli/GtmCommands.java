package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.content.ContentCommand;
import io.steadybase.gtm.cli.content.ContentCommands;
import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.cli.imports.ImportRunsCommand;
import io.steadybase.gtm.cli.leads.LeadCommands;
import io.steadybase.gtm.cli.memory.MemoryCommand;
import io.steadybase.gtm.cli.onboarding.OnboardingCommands;
import io.steadybase.gtm.cli.tickets.TicketCommands;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;

/** The client commands, ready to be put under a root command. */
public final class GtmCommands {
    /** Every kind of run that the commands know: a line per workflow. */
    public static final Kinds KINDS = Kinds.of(
            new DrewCommands(),
            new OnboardingCommands(),
            new LeadCommands(),
            new ContentCommands(),
            new TicketCommands());

    private final RunningSystem system;
    private final RunWatch.Pause pause;
    private final Terminal terminal;

    private GtmCommands(RunningSystem system, RunWatch.Pause pause, Terminal terminal) {
        this.system = system;
        this.pause = pause;
        this.terminal = terminal;
    }

    /**
     * Adds all client commands. The root and every command added before report failures alike from then on: picocli asks the
     * root, never the command that failed.
     */
    public static void add(CommandLine root, SystemAccess access, Terminal terminal) {
        add(root, new RunningSystem(access, KINDS), RunWatch.Pause.HALF_A_SECOND, terminal);
    }

    /**
     * Adds the imports that start a run for each row of a file, e.g. {@code leads}, to the command of all imports, which is a
     * {@link io.steadybase.gtm.cli.imports.ImportOptions}.
     */
    public static void addImports(CommandLine imports, SystemAccess access, Terminal terminal) {
        addImports(imports, new RunningSystem(access, KINDS), terminal);
    }

    static void addImports(CommandLine imports, RunningSystem system, Terminal terminal) {
        for (var kind : system.kinds().all()) {
            kind.bulk()
                    .ifPresent(target -> imports.addSubcommand(
                            target.name(), new CommandLine(new ImportRunsCommand<>(target, system, terminal))));
        }
    }

    static void add(CommandLine root, RunningSystem system, RunWatch.Pause pause, Terminal terminal) {
        new GtmCommands(system, pause, terminal).all().forEach(root::addSubcommand);
        system.kinds().all().stream()
                .flatMap(kind -> kind.commands(system).stream())
                .forEach(root::addSubcommand);
        withExitCodes(root);
        root.setCommandName(Program.name());
        root.setExecutionExceptionHandler(new FailureReport());
        root.setParameterExceptionHandler(new UsageErrors());
        root.setColorScheme(Help.defaultColorScheme(terminal.hasColours(System.getenv()) ? Ansi.ON : Ansi.OFF));
    }

    /** Lists the exit codes in the {@code --help} of a command and those below it. */
    private static void withExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.help());
        command.getSubcommands().values().forEach(GtmCommands::withExitCodes);
        command.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private List<CommandLine> all() {
        return List.of(
                start(),
                new CommandLine(new ListCommand(system)),
                new CommandLine(new ShowCommand(system)),
                new CommandLine(new StatusCommand(system)),
                new CommandLine(new ReportCommand(system)),
                new CommandLine(new DraftsCommand(system)),
                new CommandLine(new WatchCommand(system, pause, terminal)),
                new CommandLine(new ReviewCommand(system, terminal)),
                new CommandLine(new ApproveCommand(system, terminal)),
                new CommandLine(new RejectCommand(system, terminal)),
                new CommandLine(new SkipCommand(system, terminal)),
                new CommandLine(new ReleaseCommand(system, terminal)),
                new CommandLine(new CancelCommand(system, pause)),
                new CommandLine(new RetryCommand(system)),
                new CommandLine(new OutboxCommand(system)),
                new CommandLine(new MemoryCommand(system)),
                ContentCommand.of(system),
                new CommandLine(new CompletionCommand()),
                new CommandLine(new CompleteCommand(system)).setUnmatchedOptionsArePositionalParams(true));
    }

    private CommandLine start() {
        var start = new CommandLine(new StartCommand());
        system.kinds().all().forEach(kind -> start.addSubcommand(kind.start(new RunStarter(system, pause, terminal))));
        return start;
    }
}
