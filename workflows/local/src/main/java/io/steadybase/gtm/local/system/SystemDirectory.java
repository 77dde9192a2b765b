package io.steadybase.gtm.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The directory of one local system: its data, its logs, the lock of the process that runs it, and, while it is up, a file that
 * says where everything listens. Only its owner reads it, as everything in it.
 */
public record SystemDirectory(Path path) {
    public SystemDirectory {
        path = path.toAbsolutePath().normalize();
    }

    /**
     * The system that is up in this directory, if one is.
     *
     * @throws UncheckedIOException if the directory cannot be read
     */
    public Optional<RunningSystem> running() {
        try {
            if (!Files.exists(notice()) || !SystemLock.isHeld(lockFile())) {
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

    /** What survives. */
    Path data() {
        made(path);
        return made(path.resolve("data"));
    }

    /** What every part said. */
    public Path logs() {
        made(path);
        return made(path.resolve("logs"));
    }

    /** Certificates and keys. */
    Path certificates() {
        return data().resolve("certificates.json");
    }

    /**
     * Takes the directory for this process, and closes to others what an earlier version left open.
     *
     * @throws SystemRunningException if another process has it
     */
    SystemLock lock() {
        made(path);
        SystemLock lock = SystemLock.take(lockFile());
        try {
            PrivateFiles.tree(data());
            PrivateFiles.tree(logs());
            return lock;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw new IllegalStateException("the directory must be its owner's alone: " + path, e);
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

    private Path lockFile() {
        return path.resolve("lock");
    }

    private static Path made(Path folder) {
        try {
            return PrivateFiles.directory(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }
}
