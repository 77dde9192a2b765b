package io.steadybase.gtm.local.command;

import static java.util.stream.Collectors.joining;

import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;

/** An import, file by file: how many rows, what was repaired, what could not be used and why. */
final class ImportView {
    /** Rows, and kinds of repair: a file with one mistake in every row would scroll all others away. */
    private static final int MOST = 10;

    private ImportView() {}

    static void print(ImportReport report, PrintWriter out) {
        report.files().forEach(file -> print(file, report.dryRun(), out));
        if (report.dryRun()) {
            out.println("dry run: nothing was written; which of the usable rows are stored already, is not known");
        }
        out.flush();
    }

    private static void print(FileReport file, boolean dryRun, PrintWriter out) {
        out.printf(
                "  %-20s %,6d rows: %s, %,d set aside%n",
                file.file(),
                file.read(),
                dryRun
                        ? "%,d usable".formatted(file.usable())
                        : "%,d loaded, %,d unchanged".formatted(file.loaded(), file.unchanged()),
                file.setAside().size());
        print(file.repaired(), ImportView::line, "kinds of repair", out);
        print(file.setAside(), row -> line(file, row), "rows set aside", out);
    }

    private static <T> void print(List<T> entries, Function<T, String> line, String what, PrintWriter out) {
        entries.stream().limit(MOST).forEach(entry -> out.println("    " + line.apply(entry)));
        if (entries.size() > MOST) {
            out.printf("    … and %,d more %s: --json has all%n", entries.size() - MOST, what);
        }
    }

    private static String line(Repair repair) {
        return "repaired %s: %,d rows (line %s%s)"
                .formatted(
                        TerminalText.line(repair.what()),
                        repair.count(),
                        repair.firstLines().stream().map(String::valueOf).collect(joining(", ")),
                        repair.count() > repair.firstLines().size() ? ", …" : "");
    }

    private static String line(FileReport file, SetAside row) {
        return "set aside %s:%d: %s".formatted(file.file(), row.line(), TerminalText.line(row.reason()));
    }
}
