package io.steadybase.gtm.cli;

import java.io.Console;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine;

/** The client commands, ready to be put under a root command. */
public final class GtmCommands {
    private final RunningSystem system;
    private final RunWatch.Pause pause;
    private final boolean terminal;

    private GtmCommands(SystemAccess access, RunWatch.Pause pause, boolean terminal) {
        this.system = new RunningSystem(access);
        this.pause = pause;
        this.terminal = terminal;
    }

    /** Adds all client commands, with their exit codes and their handling of failures. */
    public static void add(CommandLine root, SystemAccess access) {
        add(root, access, RunWatch.Pause.HALF_A_SECOND, isTerminal());
    }

    static void add(CommandLine root, SystemAccess access, RunWatch.Pause pause, boolean terminal) {
        new GtmCommands(access, pause, terminal).all().forEach(command -> root.addSubcommand(complete(command)));
    }

    /** Gives a command what every command of {@code gtm} has: the list of exit codes, and clear failures. */
    public static CommandLine complete(CommandLine command) {
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(ExitCode.help());
        command.getSubcommands().values().forEach(GtmCommands::complete);
        return command.setExecutionExceptionHandler(new FailureReport()).setCaseInsensitiveEnumValuesAllowed(true);
    }

    private List<CommandLine> all() {
        return List.of(
                new CommandLine(new StartCommand()).addSubcommand(new StartDrewCommand(system)),
                new CommandLine(new StatusCommand(system)),
                new CommandLine(new WatchCommand(system, pause, terminal)),
                new CommandLine(new DraftsCommand(system)),
                new CommandLine(new ApproveCommand(system)),
                new CommandLine(new RejectCommand(system)),
                new CommandLine(new SkipCommand(system)),
                new CommandLine(new ReportCommand(system)),
                new CommandLine(new ListCommand(system)));
    }

    private static boolean isTerminal() {
        return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
    }
}
