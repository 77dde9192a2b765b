package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.local.imports.ImportReport;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import java.io.PrintWriter;

/** An import, file by file: how many rows, what was repaired, what could not be used and why. */
final class ImportView {
    private static final int MOST_ROWS = 10;

    private ImportView() {}

    static void print(ImportReport report, PrintWriter out) {
        report.files().forEach(file -> print(file, out));
        out.flush();
    }

    private static void print(FileReport file, PrintWriter out) {
        out.printf(
                "  %-20s %,6d rows: %,d loaded, %,d unchanged, %,d set aside%n",
                file.file(),
                file.read(),
                file.loaded(),
                file.unchanged(),
                file.setAside().size());
        file.repaired()
                .forEach(repair -> out.printf(
                        "    repaired %s: %,d rows (line %s%s)%n",
                        TerminalText.line(repair.what()),
                        repair.count(),
                        String.join(
                                ", ",
                                repair.firstLines().stream()
                                        .map(String::valueOf)
                                        .toList()),
                        repair.count() > repair.firstLines().size() ? ", …" : ""));
        file.setAside().stream()
                .limit(MOST_ROWS)
                .forEach(row -> out.printf("    set aside line %d: %s%n", row.line(), TerminalText.line(row.reason())));
        if (file.setAside().size() > MOST_ROWS) {
            out.printf("    … and %,d more, see --json%n", file.setAside().size() - MOST_ROWS);
        }
    }
}
