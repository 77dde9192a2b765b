package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.files.RotatedLog;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemEnd;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * {@code gtm up} in a process of its own that outlives this one and its terminal.
 *
 * @param arguments the command line as it was given, {@code --detach} included
 */
record DetachedUp(SystemDirectory directory, List<String> arguments) {
    private static final int LOG_LINES = 20;

    DetachedUp {
        arguments = arguments.stream()
                .filter(argument -> !argument.equals("--detach") && !argument.equals("--json"))
                .toList();
    }

    /** Returns when the system is up. */
    RunningSystem start(Consumer<String> progress) throws IOException, InterruptedException {
        var log = directory.logs().resolve("up.log");
        new RotatedLog(PrivateFiles.file(log)).rotateOver(RotatedLog.LIMIT);
        var start = Files.size(log);
        directory
                .lastEnd()
                .filter(SystemEnd::unwanted)
                .ifPresent(end -> progress.accept(end.asNews(ZoneId.systemDefault())));
        progress.accept("starting in the background, log " + log);
        var process = new ProcessBuilder(command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        process.getOutputStream().close();
        while (!process.waitFor(50, TimeUnit.MILLISECONDS)) {
            var system = directory.running().filter(running -> running.processId() == process.pid());
            if (system.isPresent()) {
                return system.get();
            }
        }
        throw new CommandFailedException(ExitCode.FAILED, String.join("\n", lastLines(log, start)));
    }

    /** {@code nohup} lets it survive the terminal; it execs, so the process id is that of the JVM. */
    private List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of("nohup", java));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Gtm.class.getName()));
        command.addAll(arguments);
        return command;
    }

    /** What the process wrote last; what stands before is of earlier ones and tells how those ended. */
    private static List<String> lastLines(Path log, long start) throws IOException {
        var written = Files.readAllBytes(log);
        var lines = new String(written, (int) start, (int) (written.length - start), StandardCharsets.UTF_8)
                .lines()
                .toList();
        return lines.subList(Math.max(0, lines.size() - LOG_LINES), lines.size());
    }
}
