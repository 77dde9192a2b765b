package io.steadybase.gtm.cli.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.CommandFailedException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With scripts in the place of LibreOffice: they get its arguments, of which the sixth is the folder to write to. */
class PdfConverterTest {
    private static final byte[] DECK = "deck".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private Path folder;

    private PdfConverter running(String script) throws IOException {
        var program = Files.writeString(folder.resolve("soffice"), "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        return new PdfConverter(program.toString());
    }

    @Test
    void hasTheDeckConvertedInAFolderThatIsGoneAfterwards() throws IOException {
        var told = folder.resolve("told");
        var pdf = running("echo \"$6\" > %s; sed s/deck/pdf/ \"$7\" > \"$6/deck.pdf\"".formatted(told))
                .convert(DECK);

        assertThat(pdf).asString(StandardCharsets.UTF_8).isEqualTo("pdf");
        assertThat(Path.of(Files.readString(told).strip())).doesNotExist();
    }

    @Test
    void namesTheCommandThatInstallsLibreOfficeWhereItIsMissing() {
        assertThatThrownBy(() -> new PdfConverter("no-such-program-of-gtm").convert(DECK))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("--pdf needs LibreOffice, and there is no command no-such-program-of-gtm:"
                        + " on Debian 'sudo apt-get install libreoffice-impress-nogui' installs it");
    }

    @Test
    void saysHowLibreOfficeFailed() throws IOException {
        var failing = running("echo no display; touch \"$6/deck.pdf\"; exit 77");
        assertThatThrownBy(() -> failing.convert(DECK))
                .isInstanceOf(CommandFailedException.class)
                .hasMessage("LibreOffice could not make a PDF: it ended with 77: no display");
    }

    @Test
    void takesNoSuccessWithoutAPdf() throws IOException {
        var silent = running("exit 0");
        assertThatThrownBy(() -> silent.convert(DECK))
                .isInstanceOf(CommandFailedException.class)
                .hasMessageStartingWith("LibreOffice could not make a PDF: it ended with 0");
    }
}
