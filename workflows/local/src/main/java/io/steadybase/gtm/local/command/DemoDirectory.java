package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.local.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The directory of one demo: deleted when the system has ended, unless it holds a run that is not over. Then that is said,
 * however the demo ended: whoever starts the system there again lets the run go on. Thread-safe.
 */
final class DemoDirectory {
    private final Path path;
    private final PrintWriter out;
    private @Nullable String unfinished;

    private DemoDirectory(Path path, PrintWriter out) {
        this.path = path;
        this.out = out;
    }

    static DemoDirectory create(PrintWriter out) throws IOException {
        return new DemoDirectory(Files.createTempDirectory("gtm-demo-"), out);
    }

    Path path() {
        return path;
    }

    /** From now on there is a run that must not get lost. */
    synchronized void holds(String run) {
        unfinished = run;
    }

    /** Nothing is left to be decided or done. */
    synchronized void isDone() {
        unfinished = null;
    }

    /** Deletes the directory or says what is in it; every part of the system must have ended. */
    synchronized void leave() {
        if (unfinished == null) {
            delete();
            return;
        }
        out.printf(
                "The run %s is not over. It is kept in %s, with its data and the system's keys.%n", unfinished, path);
        out.println("When the system is up again, what was approved goes on, and the rest waits for you:");
        out.printf("  GTM_DIR=%s %s%n", path, Program.command("up --detach"));
        out.printf("  GTM_DIR=%s %s%n", path, Program.command("review " + unfinished));
        out.println("To forget it:");
        out.printf("  rm -r %s%n", path);
        out.flush();
    }

    private void delete() {
        try {
            FileTree.delete(path);
        } catch (IOException e) {
            throw new UncheckedIOException(path + " cannot be deleted", e);
        }
    }
}
