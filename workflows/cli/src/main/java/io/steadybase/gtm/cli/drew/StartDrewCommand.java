package io.steadybase.gtm.cli.drew;

import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.StartOptions;
import io.steadybase.gtm.drew.DrewCoordinator;
import io.steadybase.gtm.drew.DrewRequest;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gtm start drew}. */
@Command(
        name = "drew",
        description = "Have outreach planned, researched, drafted and, once approved, delivered.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start drew --message \"Prepare outreach for our top 5 enterprise prospects\" --request-id q3"
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartDrewCommand implements Callable<Integer> {
    private static final int LENGTH_OF_NEW_ID = 13;

    private final RunStarter starter;

    @Option(
            names = "--message",
            required = true,
            paramLabel = "TEXT",
            description = "What is wanted, in your own words.")
    private String message;

    @Option(
            names = "--request-id",
            paramLabel = "ID",
            description = "Names the request: the same id is the same run, never a second one. Default: a new id.")
    private @Nullable String requestId;

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

    @Option(
            names = "--contact-window",
            paramLabel = "TIME",
            converter = Window.class,
            description = "Tell at the gate what the accounts were sent in this time, e.g. 30d, at most 90d; 0 looks at"
                    + " nothing; default: 14d.")
    private @Nullable Duration contactWindow;

    @Mixin
    private StartOptions start;

    StartDrewCommand(RunStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        var id = requestId == null ? UUID.randomUUID().toString().substring(0, LENGTH_OF_NEW_ID) : requestId;
        return start.start(
                starter,
                DrewCoordinator.KIND,
                id,
                name -> new DrewRequest(message, start.by(), name, accounts, approver, gateTimeout, contactWindow));
    }

    /** A duration, or nothing at all. */
    static final class Window implements ITypeConverter<Duration> {
        @Override
        public Duration convert(String text) {
            return text.equals("0") ? Duration.ZERO : new DurationConverter().convert(text);
        }
    }
}
