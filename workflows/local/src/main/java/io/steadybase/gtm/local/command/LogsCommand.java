package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.local.files.LogTail;
import io.steadybase.gtm.local.files.RotatedLog;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm logs}. */
@Command(
        name = "logs",
        description = {
            "Show what the parts of the local system wrote last; also when it is down. Without a part: of all of them.",
            "Parts: worker, marketing-worker, temporal, dynamodb, up (in the background), and one for each environment of a",
            "function. Long logs are rotated: three former ones of 10 MB stay beside each."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} logs worker -f"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class LogsCommand implements Callable<Integer> {
    private final SystemDirectory directory;

    @Spec
    private CommandSpec command;

    @Parameters(
            arity = "0..*",
            paramLabel = "PART",
            description = "Whose log; as '${ROOT-COMMAND-NAME} ps --json' names it.")
    private List<String> parts = List.of();

    @Option(
            names = {"-f", "--follow"},
            description = "Go on with what is added, until Ctrl-C.")
    private boolean follow;

    @Option(
            names = {"-n", "--lines"},
            paramLabel = "N",
            defaultValue = "20",
            description = "How many lines of each log; default: ${DEFAULT-VALUE}.")
    private int lines;

    LogsCommand(SystemDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (lines < 0) {
            throw new CommandFailedException(ExitCode.USAGE, "--lines must be 0 or more, got " + lines);
        }
        var out = command.commandLine().getOut();
        var tails = new LinkedHashMap<String, LogTail>();
        for (var log : asked().entrySet()) {
            tails.put(log.getKey(), new LogTail(log.getValue()));
        }
        for (var tail : tails.entrySet()) {
            print(tail.getKey(), tail.getValue().lastLines(lines), out);
            if (!follow && lines > 0) {
                print(tail.getKey(), tail.getValue().unfinished().lines().toList(), out);
            }
        }
        if (follow) {
            endWellOnCtrlC();
            follow(tails, out);
        }
        return ExitCode.OK.code();
    }

    private Map<String, RotatedLog> asked() {
        var known = directory.logFiles();
        if (known.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND,
                    "there are no logs in %s: no system has been up there".formatted(directory.path()));
        }
        if (parts.isEmpty()) {
            return known;
        }
        var asked = new LinkedHashMap<String, RotatedLog>();
        for (var part : parts) {
            var name = part.endsWith(".log") ? part.substring(0, part.length() - ".log".length()) : part;
            var log = known.get(name);
            if (log == null) {
                throw new CommandFailedException(
                        ExitCode.USAGE,
                        "part must be one of %s, got %s".formatted(String.join(", ", known.keySet()), part));
            }
            asked.put(name, log);
        }
        return asked;
    }

    private void print(String part, List<String> lines, PrintWriter out) {
        var prefix = parts.size() == 1 ? "" : part + " | ";
        lines.forEach(line -> out.println(prefix + TerminalText.line(line)));
        out.flush();
    }

    private void follow(Map<String, LogTail> tails, PrintWriter out) throws IOException, InterruptedException {
        while (true) {
            for (var tail : tails.entrySet()) {
                print(tail.getKey(), tail.getValue().newLines(), out);
            }
            Thread.sleep(200);
        }
    }

    /** There is no other end to it, so this one is no failure. */
    private static void endWellOnCtrlC() {
        Runtime.getRuntime()
                .addShutdownHook(
                        Thread.ofPlatform().unstarted(() -> Runtime.getRuntime().halt(ExitCode.OK.code())));
    }
}
