package io.steadybase.gtm.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTreeTest {
    @TempDir
    private Path directory;

    @Test
    void isDeletedWithoutFollowingLinks() throws Exception {
        var kept = Files.createFile(
                Files.createDirectories(directory.resolve("elsewhere")).resolve("kept"));
        var tree = Files.createDirectories(directory.resolve("tree/one/two"));
        Files.createFile(tree.resolve("file"));
        Files.createSymbolicLink(tree.resolve("link"), kept.getParent());

        FileTree.delete(directory.resolve("tree"));

        assertThat(directory.resolve("tree")).doesNotExist();
        assertThat(kept).exists();
    }

    @Test
    void mayBeGoneAlready() throws Exception {
        FileTree.delete(directory.resolve("nowhere"));

        assertThat(directory.resolve("nowhere")).doesNotExist();
    }
}
