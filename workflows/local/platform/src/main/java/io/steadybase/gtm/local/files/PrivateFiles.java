package io.steadybase.gtm.local.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Directories and files that only their owner may read: a system's hold keys, customers' data and what its parts say of them.
 * They are made so, not changed afterwards, so there is no moment at which others could open them.
 */
public final class PrivateFiles {
    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    private PrivateFiles() {}

    /** Makes sure of a directory, with its parents; one that others could enter is closed to them. */
    public static Path directory(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            Files.createDirectories(directory, PosixFilePermissions.asFileAttribute(DIRECTORY));
        }
        return close(directory, DIRECTORY);
    }

    /** Makes sure of a file, empty if it is new, in a directory that is there. */
    public static Path file(Path file) throws IOException {
        try {
            return Files.createFile(file, attribute());
        } catch (FileAlreadyExistsException e) {
            return close(file, FILE);
        }
    }

    /** Closes everything in a directory to others, whoever made it and however. */
    public static void tree(Path directory) throws IOException {
        for (var open : openToOthers(directory)) {
            close(open, Files.isDirectory(open) ? DIRECTORY : FILE);
        }
    }

    /** What somebody else than its owner could read in a directory, or reach through it. */
    public static List<Path> openToOthers(Path directory) throws IOException {
        try (var entries = Files.walk(directory)) {
            var open = new ArrayList<Path>();
            for (var entry : entries.filter(path -> !Files.isSymbolicLink(path)).toList()) {
                if (!DIRECTORY.containsAll(Files.getPosixFilePermissions(entry))) {
                    open.add(entry);
                }
            }
            return open;
        }
    }

    /** Opens a file for writing, made if there is none. */
    public static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file(file), StandardOpenOption.WRITE);
    }

    /** Writes a file in one rename: whoever reads it reads all of the old one or all of the new one. */
    public static void replace(Path file, byte[] content) throws IOException {
        var directory = Objects.requireNonNull(file.toAbsolutePath().getParent());
        if (!Files.isDirectory(directory)) {
            directory(directory);
        }
        var unfinished = Files.createTempFile(directory, "unfinished-", ".tmp", attribute());
        Files.write(unfinished, content);
        Files.move(unfinished, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Copies into a new file. */
    public static void copy(InputStream content, Path file) throws IOException {
        var options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var out = Channels.newOutputStream(Files.newByteChannel(file, options, attribute()))) {
            content.transferTo(out);
        }
    }

    private static Path close(Path path, Set<PosixFilePermission> permissions) throws IOException {
        if (!Files.getPosixFilePermissions(path).equals(permissions)) {
            Files.setPosixFilePermissions(path, permissions);
        }
        return path;
    }

    private static FileAttribute<Set<PosixFilePermission>> attribute() {
        return PosixFilePermissions.asFileAttribute(FILE);
    }
}
