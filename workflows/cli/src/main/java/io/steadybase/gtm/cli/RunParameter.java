package io.steadybase.gtm.cli;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The run that a command is about. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class RunParameter {
    private static final Pattern ALLOWED = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,149}");

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    private @Nullable String text;

    @Parameters(
            arity = "0..1",
            paramLabel = "RUN",
            completionCandidates = CompletionCommand.Runs.class,
            description =
                    "The run: drew-q3, or just q3 where no run of another type has that id. May be left out where only"
                            + " one run can be meant.")
    void set(String given) {
        if (!ALLOWED.matcher(given).matches()) {
            throw new ParameterException(
                    command.commandLine(),
                    "run id must be 1 to 150 letters, digits, '.', '_' or '-', got '%s'".formatted(given));
        }
        text = given;
    }

    /** Whether a command takes it for a run. */
    static boolean takes(String text) {
        return ALLOWED.matcher(text).matches();
    }

    /** Empty if it was left out. */
    Optional<String> text() {
        return Optional.ofNullable(text);
    }

    /** Refuses a command line that names none: what cannot be undone needs the name. */
    void mustBeNamed() {
        if (text == null) {
            throw new ParameterException(command.commandLine(), "the run must be named, got none");
        }
    }
}
