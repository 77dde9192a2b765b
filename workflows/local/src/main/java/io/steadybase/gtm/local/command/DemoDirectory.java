package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.local.files.FileTree;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The directory of one demo: deleted when the system has ended, unless it holds runs that are not over. Then that is said,
 * however the demo ended: whoever starts the system there again lets them go on. Thread-safe.
 */
final class DemoDirectory {
    private final Path path;
    private final PrintWriter out;

    /** The runs that are not over, each with the command that helps it on. */
    private final Map<String, String> unfinished = new LinkedHashMap<>();

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
        unfinished.put(run, "watch");
    }

    /** The run waits for a person. */
    synchronized void isAsked(String run) {
        unfinished.put(run, "review");
    }

    /** Nothing is left of the run to be decided or done. */
    synchronized void isOver(String run) {
        unfinished.remove(run);
    }

    /** Deletes the directory or says what is in it; every part of the system must have ended. */
    synchronized void leave() {
        if (unfinished.isEmpty()) {
            delete();
            return;
        }
        out.printf(
                unfinished.size() == 1
                        ? "The run %s is not over. It is kept in %s, with its data and the system's keys.%n"
                        : "The runs %s are not over. They are kept in %s, with their data and the system's keys.%n",
                String.join(", ", unfinished.keySet()),
                path);
        out.println("When the system is up again, what was approved goes on, and the rest waits for you:");
        out.printf("  GTM_DIR=%s %s%n", path, Program.command("up --detach"));
        unfinished.forEach(
                (run, command) -> out.printf("  GTM_DIR=%s %s%n", path, Program.command(command + " " + run)));
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
