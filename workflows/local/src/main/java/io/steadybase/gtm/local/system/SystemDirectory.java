package io.steadybase.gtm.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.files.RotatedLog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The directory of one local system: its data, its logs, the lock of the process that runs it, and, while it is up, a file that
 * says where everything listens. Only its owner reads it, as everything in it.
 */
public record SystemDirectory(Path path) {
    private static final String LOG = ".log";

    public SystemDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The system that is up in this directory, if one is.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public Optional<RunningSystem> running() {
        return notice(true);
    }

    /**
     * The process that has this directory, if one has it: it runs a system here, starts one, or tries to.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public Optional<ProcessHandle> process() {
        try {
            return SystemLock.holder(lockFile()).flatMap(ProcessHandle::of);
        } catch (IOException e) {
            throw new UncheckedIOException(lockFile() + " cannot be read", e);
        }
    }

    /**
     * What a system that was killed said of itself when it came up; its parts may still run for a moment.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public Optional<RunningSystem> leftBehind() {
        return notice(false);
    }

    /** What the system says of itself, if there is such a notice and a process that stands for it, or none. */
    private Optional<RunningSystem> notice(boolean held) {
        try {
            if (!Files.exists(notice()) || SystemLock.isHeld(lockFile()) != held) {
                return Optional.empty();
            }
            return Optional.of(WireJson.MAPPER.readValue(Files.readString(notice()), RunningSystem.class));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(notice() + " must describe a running system, got something else", e);
        } catch (IOException e) {
            throw new UncheckedIOException(notice() + " cannot be read", e);
        }
    }

    /**
     * How the last system here ended; nothing while one is here, or where there has been none.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public Optional<SystemEnd> lastEnd() {
        try {
            if (SystemLock.isHeld(lockFile())) {
                return Optional.empty();
            }
            Optional<Long> killed = SystemLock.lost(lockFile());
            if (killed.isPresent()) {
                return Optional.of(SystemEnd.untold(killed.get(), lastChange()));
            }
            return Files.exists(endFile()) ? Optional.of(writtenEnd()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the end of the last system in " + path + " cannot be read", e);
        }
    }

    /** A file that cannot be read keeps nobody from starting the next system, which overwrites it. */
    private SystemEnd writtenEnd() throws IOException {
        SystemEnd unreadable =
                SystemEnd.unreadable(Files.getLastModifiedTime(endFile()).toInstant());
        try {
            SystemEnd end = WireJson.MAPPER.readValue(Files.readString(endFile()), SystemEnd.class);
            return end == null || end.cause() == null || end.at() == null || end.reason() == null ? unreadable : end;
        } catch (IOException e) {
            return unreadable;
        }
    }

    /** When the system last wrote to its data. Not to its logs: whoever starts the next one writes there too. */
    private Instant lastChange() throws IOException {
        Instant last = Files.getLastModifiedTime(lockFile()).toInstant();
        if (!Files.isDirectory(path.resolve("data"))) {
            return last;
        }
        try (Stream<Path> files = Files.walk(path.resolve("data"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                last = changed.isAfter(last) ? changed : last;
            }
            return last;
        }
    }

    /** Leaves behind how the system ended. */
    void keep(SystemEnd end) {
        try {
            PrivateFiles.replace(
                    endFile(), WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(end));
        } catch (IOException e) {
            throw new DirectoryUnusableException(path, e);
        }
    }

    /**
     * What survives.
     *
     * @throws DirectoryUnusableException if it cannot be made
     */
    Path data() {
        made(path);
        return made(path.resolve("data"));
    }

    /**
     * What every part said.
     *
     * @throws DirectoryUnusableException if it cannot be made
     */
    public Path logs() {
        made(path);
        return made(path.resolve("logs"));
    }

    /**
     * The logs that there are, by the name of the part; none if there has not been a system.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public SortedMap<String, RotatedLog> logFiles() {
        SortedMap<String, RotatedLog> logs = new TreeMap<>();
        Path folder = path.resolve("logs");
        if (!Files.isDirectory(folder)) {
            return logs;
        }
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + LOG)) {
            for (Path file : files) {
                if (!Files.isRegularFile(file)) {
                    continue;
                }
                String name = String.valueOf(file.getFileName());
                logs.put(name.substring(0, name.length() - LOG.length()), new RotatedLog(file));
            }
            return logs;
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be read", e);
        }
    }

    /** Certificates and keys. */
    Path certificates() {
        return data().resolve("certificates.json");
    }

    /**
     * Takes the directory for this process, keeps what is known of the end of the one before, and closes to others what an earlier version left open.
     *
     * @throws SystemRunningException if another process has it
     * @throws DirectoryUnusableException if it cannot be written, or is not its owner's alone and cannot be made so
     */
    SystemLock lock() {
        made(path);
        Optional<SystemEnd> before = lastEnd();
        SystemLock lock = SystemLock.take(lockFile());
        try {
            before.ifPresent(this::keep);
            PrivateFiles.tree(data());
            PrivateFiles.tree(logs());
            return lock;
        } catch (IOException e) {
            lock.close();
            throw new DirectoryUnusableException(path, e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** Says where everything listens, in one rename: whoever reads it reads all of it. */
    void publish(RunningSystem system) throws IOException {
        PrivateFiles.replace(
                notice(), WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(system));
    }

    /** Takes back what {@link #publish} said. */
    void withdraw() throws IOException {
        Files.deleteIfExists(notice());
    }

    private Path notice() {
        return path.resolve("system.json");
    }

    private Path endFile() {
        return path.resolve("end.json");
    }

    private Path lockFile() {
        return path.resolve("lock");
    }

    private Path made(Path folder) {
        try {
            return PrivateFiles.directory(folder);
        } catch (IOException e) {
            throw new DirectoryUnusableException(path, e);
        }
    }
}
