package io.steadybase.gtm.cli.content;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.cli.content.Documents.Document;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentFileTest {
    @TempDir
    Path folder;

    @Test
    void writesADocumentBesideOthersOfItsNameAndTheSameOneOnce() throws IOException {
        Files.writeString(folder.resolve("deck.pptx"), "mine");
        Files.createDirectory(folder.resolve("2-deck.pptx"));

        var first = DocumentFile.writeInto(folder, document("deck.pptx", "new"));
        var again = DocumentFile.writeInto(folder, document("deck.pptx", "new"));

        assertThat(first).isEqualTo(folder.resolve("3-deck.pptx")).hasContent("new");
        assertThat(again).isEqualTo(first);
        assertThat(folder.resolve("deck.pptx")).hasContent("mine");
    }

    @Test
    void writesIntoTheDirectoryWhateverTheDocumentIsCalled() {
        assertThat(DocumentFile.writeInto(folder, document("../../deck.pptx", "new")))
                .hasParent(folder);
    }

    @Test
    void saysWhereItCannotWrite() {
        assertThatThrownBy(() -> DocumentFile.writeInto(folder.resolve("nowhere"), document("deck.pptx", "new")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(folder.resolve("nowhere") + "/deck.pptx must be writable");
    }

    private static Document document(String name, String content) {
        return new Document(name, "text/plain", content.getBytes(UTF_8));
    }
}
