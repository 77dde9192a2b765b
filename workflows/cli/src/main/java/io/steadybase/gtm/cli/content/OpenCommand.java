package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.content.Documents.Document;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.content.ContentGeneration;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gtm content open}. */
@Command(
        name = "open",
        description = "Fetch a document into a file and say where it is.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} content open qbr-deck-halden-freight-group-q4 --pdf"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class OpenCommand implements Callable<Integer> {
    private static final String DOCUMENT_ID = "[0-9a-f]{64}";
    private static final String SLIDES = "presentationml";

    private final RunningSystem system;

    @Parameters(
            paramLabel = "ID",
            description =
                    "The run, of which its first file is fetched, or the id of a file as the run's report has it.")
    private String id;

    @Option(names = "--pdf", description = "Make a PDF of a deck; needs LibreOffice.")
    private boolean pdf;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to; default: the document's name, here.")
    private @Nullable Path out;

    @Mixin
    private JsonOption json;

    OpenCommand(RunningSystem system) {
        this.system = system;
    }

    /** What {@code --json} prints. */
    record Opened(String documentId, Path file, String mediaType, long bytes) {}

    @Override
    public Integer call() {
        var documentId = id.matches(DOCUMENT_ID) ? id : system.with(this::firstFile);
        var document = fetched(documentId);
        var file = out == null ? DocumentFile.nameOf(document) : out;
        var opened = new Opened(
                documentId, DocumentFile.write(document, file, pdf), document.mediaType(), document.bytes().length);
        json.print(opened, screen -> screen.line(opened.file().toString()));
        return ExitCode.OK.code();
    }

    private String firstFile(Runs runs) {
        var kind = ContentGeneration.KIND;
        var workflowId = id.startsWith(kind.idPrefix()) ? id : kind.idPrefix() + id;
        if (kind.businessId(workflowId).isEmpty() || runs.find(workflowId).isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND, "no content run and no document %s".formatted(workflowId));
        }
        var report = runs.report(kind, workflowId).report();
        if (report == null || report.document() == null) {
            throw new CommandFailedException(
                    ExitCode.NOT_COMPLETED, "run %s has stored no document".formatted(workflowId));
        }
        return report.document().files().getFirst().documentId();
    }

    private Document fetched(String documentId) {
        try (var documents = system.access().documents()) {
            var document = documents.fetch(documentId);
            if (!pdf) {
                return document;
            }
            if (!document.mediaType().contains(SLIDES)) {
                throw new CommandFailedException(
                        ExitCode.USAGE,
                        "--pdf is for decks, got %s (%s)".formatted(document.mediaType(), document.name()));
            }
            var name = document.name().replaceAll("\\.pptx$", "") + ".pdf";
            return new Document(name, "application/pdf", new PdfConverter().convert(document.bytes()));
        }
    }
}
