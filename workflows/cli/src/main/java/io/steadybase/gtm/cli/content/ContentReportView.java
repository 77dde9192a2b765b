package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SpendView;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.evidence.Fact;
import java.util.Optional;

/** What a run of content generation wrote: outline, files and how to open them, notes, cost. */
record ContentReportView(ContentReport report, Optional<String> costNote) {
    void print(Screen screen) {
        var document = report.document();
        if (document == null) {
            screen.line("document: none so far");
        } else {
            print(document, screen);
        }
        if (!report.notes().isEmpty()) {
            screen.line("notes:");
            report.notes().forEach(note -> screen.line("  - ", TerminalText.line(note)));
        }
        screen.line(SpendView.line(report.spend(), costNote));
    }

    private static void print(ContentDocument document, Screen screen) {
        screen.line("document: ", TerminalText.line(document.title()));
        document.outline()
                .forEach(section -> screen.line(
                        "  - ",
                        "%s (%d sources)"
                                .formatted(
                                        TerminalText.line(section.heading()),
                                        section.sources().size())));
        screen.line("files:");
        document.files()
                .forEach(file -> screen.line(
                        "  - ",
                        "%s, %,d bytes, %s"
                                .formatted(TerminalText.line(file.name()), file.bytes(), file.documentId())));
        screen.line(
                "fetch it: ",
                Program.command("content open " + document.files().getFirst().documentId()));
    }

    /** What the document rests on, each source with its number. */
    void printSources(Screen screen) {
        var document = report.document();
        if (document == null) {
            screen.line("sources: none so far");
            return;
        }
        screen.line("sources:");
        for (int at = 0; at < document.citations().size(); at++) {
            Fact fact = document.citations().get(at);
            screen.line(
                    "  %d. ".formatted(at + 1),
                    "%s (%s)".formatted(TerminalText.line(fact.text()), TerminalText.line(fact.id())));
        }
    }
}
