package io.steadybase.gtm.cli;

import io.steadybase.gtm.drew.DrewRequest;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code gtm start drew}. */
@Command(
        name = "drew",
        description = "Have outreach planned, researched, drafted and, once approved, delivered.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  gtm start drew --message \"Prepare outreach for our top 5 enterprise prospects\" --request-id q3"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartDrewCommand implements Callable<Integer> {
    private static final int LONGEST_MESSAGE = 10_000;

    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Option(
            names = "--message",
            required = true,
            paramLabel = "TEXT",
            description = "What is wanted, in your own words.")
    private String message;

    @Option(
            names = "--user",
            paramLabel = "ID",
            defaultValue = "${sys:user.name}",
            description = "Who asks; default: you.")
    private String user;

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            converter = RunIdConverter.class,
            description = "Names the request: the same id is the same run, never a second one. Default: a new id.")
    private @Nullable RunId requestId;

    @Option(
            names = "--account",
            paramLabel = "ID",
            split = ",",
            description = "Only these accounts; repeat it or separate ids by commas.")
    private List<String> accounts = List.of();

    @Option(names = "--approver", paramLabel = "NAME", description = "Who is asked at the gate.")
    private @Nullable String approver;

    @Option(
            names = "--gate-timeout",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "How long the gate waits, e.g. 12h or PT1H; default: 7d.")
    private @Nullable Duration gateTimeout;

    @Mixin
    private JsonOption json;

    StartDrewCommand(RunningSystem system) {
        this.system = system;
    }

    /** What {@code --json} prints. */
    record StartedRun(
            String workflowId,
            String runId,
            boolean existed,
            @Nullable URI link) {}

    @Override
    public Integer call() {
        requireMessage();
        var id = requestId == null ? new RunId(UUID.randomUUID().toString().substring(0, 13)) : requestId;
        return system.with(runs -> start(runs, id));
    }

    private int start(DrewRuns runs, RunId id) {
        var request = new DrewRequest(message, user, id.requestId(), accounts, approver, gateTimeout);
        var started = runs.start(id, request);
        var link = system.link(runs, id, started.temporalRunId());
        var data = new StartedRun(id.workflowId(), started.temporalRunId(), started.existed(), link.orElse(null));
        json.print(data, out -> print(out, data));
        return ExitCode.OK.code();
    }

    private static void print(PrintWriter out, StartedRun run) {
        out.println(
                run.existed()
                        ? "run %s had been started before: nothing new was started".formatted(run.workflowId())
                        : "run %s is started".formatted(run.workflowId()));
        out.println("temporal run id: " + run.runId());
        if (run.link() != null) {
            out.println("web UI: " + run.link());
        }
        out.println("follow it: gtm watch " + run.workflowId());
    }

    private void requireMessage() {
        if (message.isBlank() || message.length() > LONGEST_MESSAGE) {
            throw new ParameterException(
                    command.commandLine(),
                    "--message must have 1 to %d characters, got %d"
                            .formatted(LONGEST_MESSAGE, message.strip().length()));
        }
    }
}
