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

    /**
     * Adds all client commands. The root and every command added before or after report failures alike from then on: picocli
     * asks the root, never the command that failed.
     */
    public static void add(CommandLine root, SystemAccess access) {
        add(root, access, RunWatch.Pause.HALF_A_SECOND, isTerminal());
    }

    static void add(CommandLine root, SystemAccess access, RunWatch.Pause pause, boolean terminal) {
        new GtmCommands(access, pause, terminal).all().forEach(command -> root.addSubcommand(withExitCodes(command)));
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
