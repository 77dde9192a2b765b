package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.Style;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.local.doctor.Examination;
import io.steadybase.gtm.local.doctor.Finding;
import io.steadybase.gtm.local.doctor.Finding.Level;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm doctor}. */
@Command(
        name = "doctor",
        description = {
            "Look for what keeps the local system from coming up or working, and name the command that mends it.",
            "With ports as '${ROOT-COMMAND-NAME} up' takes them: whether they are free. Exits with 1 if there is a fault."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} doctor --ui-port 8233"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DoctorCommand implements Callable<Integer> {
    private static final int INDENT = 23;

    private final SystemDirectory directory;
    private final Map<String, String> environment;

    @Mixin
    private PortsMixin ports;

    @Mixin
    private JsonOption json;

    DoctorCommand(SystemDirectory directory, Map<String, String> environment) {
        this.directory = directory;
        this.environment = environment;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        var findings = new Examination(directory, ports.asked(), environment).findings();
        json.print(findings, screen -> findings.forEach(finding -> print(finding, screen)));
        return worst(findings) == Level.FAULT ? ExitCode.FAILED.code() : ExitCode.OK.code();
    }

    private static Level worst(List<Finding> findings) {
        return findings.stream().map(Finding::level).max(Level::compareTo).orElse(Level.OK);
    }

    private static void print(Finding finding, Screen screen) {
        var level = "%-8s ".formatted(finding.level().name().toLowerCase(Locale.ROOT));
        var label = screen.paint(style(finding.level()), level) + "%-13s ".formatted(finding.subject());
        screen.line(label, TerminalText.line(finding.what()));
        if (finding.mend() != null) {
            screen.line(" ".repeat(INDENT) + "mend: ", finding.mend());
        }
    }

    private static Style style(Level level) {
        return switch (level) {
            case OK -> Style.GOOD;
            case WARNING -> Style.WAITING;
            case FAULT -> Style.BAD;
        };
    }
}
