package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds a directory for one process. The operating system frees it when that process dies, so nothing is ever left locked; the
 * file itself stays, because deleting it would let two processes lock two files of the same name.
 */
final class SystemLock implements AutoCloseable {
    private final FileChannel file;

    private SystemLock(FileChannel file) {
        this.file = file;
    }

    static SystemLock take(Path lockFile) {
        try {
            FileChannel file = PrivateFiles.open(lockFile);
            if (tryLock(file) == null) {
                file.close();
                throw new SystemRunningException(lockFile.toAbsolutePath().getParent(), written(lockFile));
            }
            file.truncate(0);
            file.write(StandardCharsets.US_ASCII.encode(
                    Long.toString(ProcessHandle.current().pid())));
            return new SystemLock(file);
        } catch (IOException e) {
            throw new DirectoryUnusableException(
                    Objects.requireNonNull(lockFile.toAbsolutePath().getParent()), e);
        }
    }

    /** The id of the process that holds it, if one does. */
    static Optional<Long> holder(Path lockFile) throws IOException {
        // Between taking the lock and saying so there is a moment.
        return isHeld(lockFile) ? number(written(lockFile)) : Optional.empty();
    }

    /** The id of the process that held it last, if that ended without giving it back. */
    static Optional<Long> lost(Path lockFile) throws IOException {
        return Files.exists(lockFile) && !isHeld(lockFile) ? number(written(lockFile)) : Optional.empty();
    }

    /** What is no number was not written by us. */
    private static Optional<Long> number(String written) {
        return Optional.of(written.strip())
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf);
    }

    /** Whether some process holds it. */
    static boolean isHeld(Path lockFile) throws IOException {
        if (!Files.exists(lockFile)) {
            return false;
        }
        try (FileChannel file = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = tryLock(file)) {
            return lock == null;
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            // This JVM holds it itself.
            return null;
        }
    }

    private static String written(Path lockFile) throws IOException {
        return Files.readString(lockFile, StandardCharsets.US_ASCII);
    }

    @Override
    public void close() {
        try {
            file.truncate(0);
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the lock cannot be freed", e);
        }
    }
}
