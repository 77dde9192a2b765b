package io.steadybase.gtm.local.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PrivateFilesTest {
    @TempDir
    private Path directory;

    @Test
    void areTheirOwnersAlone() throws Exception {
        var inner = PrivateFiles.directory(directory.resolve("one/two"));
        PrivateFiles.file(inner.resolve("empty"));
        PrivateFiles.replace(inner.resolve("replaced"), new byte[] {1});
        PrivateFiles.copy(new ByteArrayInputStream(new byte[] {2}), inner.resolve("copied"));
        try (var opened = PrivateFiles.open(inner.resolve("opened"))) {
            assertThat(opened.write(ByteBuffer.wrap(new byte[] {3}))).isEqualTo(1);
        }

        assertThat(PrivateFiles.openToOthers(directory)).isEmpty();
        try (var files = Files.list(inner)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void closeWhatWasOpen() throws Exception {
        var file = Files.writeString(directory.resolve("file"), "kept");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
        Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwxrwxrwx"));

        PrivateFiles.directory(directory);
        PrivateFiles.file(file);

        assertThat(PrivateFiles.openToOthers(directory)).isEmpty();
        assertThat(file).hasContent("kept");
    }

    @Test
    void leaveNothingUnfinishedBeside() throws Exception {
        var file = directory.resolve("file");
        PrivateFiles.replace(file, "long before".getBytes(StandardCharsets.UTF_8));

        PrivateFiles.replace(file, "after".getBytes(StandardCharsets.UTF_8));

        assertThat(file).hasContent("after");
        try (var files = Files.list(directory)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void copyIntoNewFilesOnly() throws Exception {
        var file = PrivateFiles.file(directory.resolve("file"));

        assertThatThrownBy(() -> PrivateFiles.copy(new ByteArrayInputStream(new byte[0]), file))
                .isInstanceOf(FileAlreadyExistsException.class);
    }
}
