package io.steadybase.gtm.local.system;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * The directory of one local system: its data, its logs, the lock of the process that runs it, and, while it is up, a file that
 * says where everything listens.
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

    /** What survives. */
    Path data() {
        return made(path.resolve("data"));
    }

    /** What every part said. */
    Path logs() {
        return made(path.resolve("logs"));
    }

    /** Certificates and keys. */
    Path certificates() {
        return data().resolve("certificates.json");
    }

    /**
     * Takes the directory for this process.
     *
     * @throws SystemRunningException if another process has it
     */
    SystemLock lock() {
        made(path);
        return SystemLock.take(lockFile());
    }

    /** Says where everything listens, in one rename: whoever reads it reads all of it. */
    void publish(RunningSystem system) throws IOException {
        Path unfinished = path.resolve("system.json.tmp");
        Files.writeString(
                unfinished, WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(system) + "\n");
        Files.move(unfinished, notice(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
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
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be made", e);
        }
    }
}
