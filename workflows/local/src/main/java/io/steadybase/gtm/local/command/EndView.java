package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemEnd;
import io.steadybase.gtm.local.system.SystemEnd.PartEnd;
import java.time.ZoneId;

/** How a local system ended. */
final class EndView {
    private EndView() {}

    /** The end of a part that took the system along, with what it wrote last. */
    static String text(PartEnd part) {
        var said = part.lastLines().isEmpty()
                ? "it wrote nothing"
                : "it wrote last:\n  " + String.join("\n  ", part.lastLines());
        return "%s (log %s); %s".formatted(part.sentence(), part.log(), said);
    }

    /** That no system is up in a directory, and how the last one there ended. */
    static String noneIn(SystemDirectory directory) {
        var nothing = "no local system is up in " + directory.path();
        return directory
                .lastEnd()
                .map(end -> nothing + ": " + end.told(ZoneId.systemDefault()) + hint(end))
                .orElse(nothing);
    }

    private static String hint(SystemEnd end) {
        return end.unwanted() ? " (more: %s, %s)".formatted(Program.command("ps"), Program.command("logs")) : "";
    }
}
