package io.steadybase.gtm.cli;

import java.util.regex.Pattern;
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

    private String text;

    @Parameters(
            paramLabel = "ID",
            description = "The run: drew-q3, or just q3 where no run of another type has that id.")
    void set(String given) {
        if (!ALLOWED.matcher(given).matches()) {
            throw new ParameterException(
                    command.commandLine(),
                    "run id must be 1 to 150 letters, digits, '.', '_' or '-', got '%s'".formatted(given));
        }
        text = given;
    }

    String text() {
        return text;
    }
}
