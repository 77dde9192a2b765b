package io.steadybase.gtm.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code --json}: the same data for programs. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class JsonOption {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Print one JSON document instead of text.")
    private boolean json;

    /** Prints the data as JSON or through the view. */
    public void print(Object data, Consumer<Screen> view) {
        var out = command.commandLine().getOut();
        if (json) {
            out.println(document(data));
        } else {
            view.accept(Screen.of(command.commandLine()));
        }
        out.flush();
    }

    /** Whether a program reads the output. */
    public boolean isOn() {
        return json;
    }

    private static String document(Object data) {
        try {
            return WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(data);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
