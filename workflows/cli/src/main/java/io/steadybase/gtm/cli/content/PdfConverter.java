package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;

/**
 * Turns a deck into a PDF by LibreOffice, which runs with a profile of its own, so that an open one is not in its way.
 *
 * @param program LibreOffice's command
 */
record PdfConverter(String program) {
    private static final long PATIENCE_SECONDS = 120;

    PdfConverter() {
        this("soffice");
    }

    /**
     * The PDF of a deck.
     *
     * @throws CommandFailedException if LibreOffice is missing, fails or takes longer than two minutes
     */
    byte[] convert(byte[] deck) {
        try {
            var folder = Files.createTempDirectory("gtm-pdf");
            try {
                Files.write(folder.resolve("deck.pptx"), deck);
                run(folder);
                return Files.readAllBytes(folder.resolve("deck.pdf"));
            } finally {
                remove(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the deck could not be converted: " + e.getMessage(), e);
        }
    }

    private void run(Path folder) throws IOException {
        var process = start(folder);
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw failed("took longer than %d s".formatted(PATIENCE_SECONDS));
            }
            if (process.exitValue() != 0 || !Files.exists(folder.resolve("deck.pdf"))) {
                throw failed("ended with " + process.exitValue() + ": "
                        + Files.readString(folder.resolve("log")).strip());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("was interrupted");
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(Path folder) {
        try {
            return new ProcessBuilder(
                            program,
                            "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                            "--headless",
                            "--convert-to",
                            "pdf",
                            "--outdir",
                            folder.toString(),
                            folder.resolve("deck.pptx").toString())
                    .redirectErrorStream(true)
                    .redirectOutput(folder.resolve("log").toFile())
                    .start();
        } catch (IOException e) {
            throw new CommandFailedException(
                    ExitCode.FAILED,
                    "--pdf needs LibreOffice, and there is no command %s: on Debian 'sudo apt-get install libreoffice-impress-nogui' installs it"
                            .formatted(program));
        }
    }

    private static CommandFailedException failed(String how) {
        return new CommandFailedException(ExitCode.FAILED, "LibreOffice could not make a PDF: it " + how);
    }

    private static void remove(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }
}
