package io.steadybase.gtm.local.lambda;

import io.steadybase.gtm.local.files.FileTree;
import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * Artefacts of functions, unpacked once and kept under the hash of their content: to unpack thousands of files takes longer than
 * all else that a start does. One appears at its place in one rename, so processes that start at the same time disturb each
 * other as little as one that is killed. What nobody has used for a day is deleted; whoever runs functions says so by
 * {@link #touch}. Thread-safe.
 */
record CodeCache(Path directory, InstantSource clock) {
    private static final Duration UNUSED = Duration.ofDays(1);
    private static final String UNFINISHED = "unfinished-";

    /** The directory with the artefact's files; nobody may change them. */
    Path unpacked(Path archive) throws IOException {
        PrivateFiles.directory(directory);
        var place = directory.resolve(hash(archive));
        if (!Files.isDirectory(place)) {
            unpack(archive, place);
        }
        touch(place);
        deleteUnused();
        return place;
    }

    /** Says that this is in use. */
    void touch(Path place) throws IOException {
        Files.setLastModifiedTime(place, FileTime.from(clock.instant()));
    }

    /** Puts it at its place, unless somebody else has been faster. */
    void unpack(Path archive, Path place) throws IOException {
        var unfinished = Files.createTempDirectory(directory, UNFINISHED);
        try {
            CodeArchive.unpack(archive, unfinished);
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(place)) {
                throw e;
            }
        } finally {
            FileTree.delete(unfinished);
        }
    }

    /** Renamed first: nobody must find half of it. */
    private void deleteUnused() throws IOException {
        var before = FileTime.from(clock.instant().minus(UNUSED));
        for (var entry : entries()) {
            if (Files.isDirectory(entry) && Files.getLastModifiedTime(entry).compareTo(before) < 0) {
                var doomed = Files.createTempDirectory(directory, UNFINISHED);
                FileTree.delete(Files.move(entry, doomed.resolve("code"), StandardCopyOption.ATOMIC_MOVE));
                FileTree.delete(doomed);
            }
        }
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.toList();
        }
    }

    private static String hash(Path archive) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(archive));
            return HexFormat.of().formatHex(digest).substring(0, 32);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
