package io.steadybase.gtm.local.command;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The command line in a process of its own, as the launcher starts it. Standard input is no terminal. */
final class GtmProcess {
    private static final int SECONDS = 90;

    private final Process process;
    private final Path errors;
    private final List<String> said = new ArrayList<>();

    private GtmProcess(Process process, Path errors) {
        this.process = process;
        this.errors = errors;
    }

    /** What a command left behind. */
    record Result(int exit, String out, String err) {}

    /** Starts a command; {@code home} is its {@code GTM_DIR} and the directory in which it makes temporary ones. */
    static GtmProcess start(Path home, String... arguments) throws IOException {
        return start(home, command(home, arguments), Redirect.from(new File("/dev/null")));
    }

    /** Starts a command in a terminal of its own, in which {@link #type} types. */
    static GtmProcess startInTerminal(Path home, String... arguments) throws IOException {
        var line = command(home, arguments).stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" ", "exec ", ""));
        return start(home, List.of("script", "--quiet", "--command", line, "/dev/null"), Redirect.PIPE);
    }

    private static GtmProcess start(Path home, List<String> command, Redirect input) throws IOException {
        var errors = Files.createTempFile(home, "err", ".log");
        var builder = new ProcessBuilder(command).redirectError(errors.toFile()).redirectInput(input);
        builder.environment().keySet().removeIf(name -> name.startsWith("TEMPORAL_") && !name.equals("TEMPORAL_CLI"));
        builder.environment().put("GTM_DIR", home.resolve("system").toString());
        return new GtmProcess(builder.start(), errors);
    }

    private static List<String> command(Path home, String... arguments) throws IOException {
        var temporary = Files.createDirectories(home.resolve("tmp"));
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.concat(
                        Stream.of(
                                java,
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "--sun-misc-unsafe-memory-access=allow",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dlogback.configurationFile=logback-gtm.xml",
                                "-Djava.io.tmpdir=" + temporary,
                                "-Dgtm.root="
                                        + Path.of("../..").toAbsolutePath().normalize(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Gtm.class.getName()),
                        Stream.of(arguments))
                .toList();
    }

    /** Runs a command to its end. */
    static Result run(Path home, String... arguments) throws IOException, InterruptedException {
        return start(home, arguments).result();
    }

    /** Waits for the end. */
    Result result() throws IOException, InterruptedException {
        process.inputReader().lines().forEach(said::add);
        if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("gtm must end within " + SECONDS + " s, it said " + said);
        }
        return new Result(process.exitValue(), String.join("\n", said), Files.readString(errors));
    }

    /** Reads on until it says these words, a question without a line's end included; returns whether it did. */
    boolean says(String words) throws IOException {
        BufferedReader output = process.inputReader();
        var line = new StringBuilder();
        for (var next = output.read(); next >= 0; next = output.read()) {
            line.append((char) next);
            if (line.indexOf(words) >= 0) {
                said.add(line.toString());
                return true;
            }
            if (next == '\n') {
                said.add(line.toString().stripTrailing());
                line.setLength(0);
            }
        }
        return false;
    }

    /** Everything that it has said, as far as it was read. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** The process and all that it has started. */
    List<ProcessHandle> family() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
    }

    void type(String keys) throws IOException {
        process.getOutputStream().write(keys.getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    void signal(String name) throws IOException, InterruptedException {
        var kill = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start();
        if (kill.waitFor() != 0) {
            throw new IOException("kill -%s %d failed".formatted(name, process.pid()));
        }
    }
}
