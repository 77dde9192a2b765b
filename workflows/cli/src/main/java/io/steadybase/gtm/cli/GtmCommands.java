package io.steadybase.gtm.cli;

import io.steadybase.gtm.cli.drew.DrewCommands;
import java.io.Console;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The client commands, ready to be put under a root command. */
public final class GtmCommands {
    /** Every kind of run that the commands know: a line per workflow. */
    public static final Kinds KINDS = Kinds.of(new DrewCommands());

    private final RunningSystem system;
    private final RunWatch.Pause pause;
    private final boolean terminal;

    private GtmCommands(RunningSystem system, RunWatch.Pause pause, boolean terminal) {
        this.system = system;
        this.pause = pause;
        this.terminal = terminal;
    }

    /**
     * Adds all client commands. The root and every command added before or after report failures alike from then on: picocli
     * asks the root, never the command that failed.
     */
    public static void add(CommandLine root, SystemAccess access) {
        add(root, new RunningSystem(access, KINDS), RunWatch.Pause.HALF_A_SECOND, isTerminal());
    }

    static void add(CommandLine root, RunningSystem system, RunWatch.Pause pause, boolean terminal) {
        new GtmCommands(system, pause, terminal).all().forEach(command -> root.addSubcommand(withExitCodes(command)));
        root.setExecutionExceptionHandler(new FailureReport());
    }

    /** Lists the exit codes in the {@code --help} of a command and those below it. */
    public static CommandLine withExitCodes(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.help());
        command.getSubcommands().values().forEach(GtmCommands::withExitCodes);
        return command.setCaseInsensitiveEnumValuesAllowed(true);
    }

    private List<CommandLine> all() {
        return List.of(
                start(),
                new CommandLine(new StatusCommand(system)),
                new CommandLine(new WatchCommand(system, pause, terminal)),
                new CommandLine(new DraftsCommand(system)),
                new CommandLine(new ApproveCommand(system)),
                new CommandLine(new RejectCommand(system)),
                new CommandLine(new SkipCommand(system)),
                new CommandLine(new ReportCommand(system)),
                new CommandLine(new ListCommand(system)));
    }

    private CommandLine start() {
        var start = new CommandLine(new StartCommand());
        system.kinds().all().forEach(kind -> start.addSubcommand(kind.start(system)));
        return start;
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
