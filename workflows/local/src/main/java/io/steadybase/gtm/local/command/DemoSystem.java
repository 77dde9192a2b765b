package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.local.system.LocalSystem;
import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import picocli.CommandLine;

/** A system that a demo has for itself: started in a new directory, filled, and stopped again, whatever happens. */
record DemoSystem(DemoOptions options, Terminal terminal, CommandLine command) {
    /** What is shown on it. */
    @FunctionalInterface
    interface Show {
        /** Returns how it went. */
        ExitCode on(Stage stage) throws IOException;
    }

    /** Returns the exit code when the system is down. */
    int play(Show show) throws Exception {
        var out = command.getOut();
        var directory = DemoDirectory.create(out);
        var source = options.source(directory.path());
        out.println("Starting the local system …");
        out.flush();
        try (var running = LocalSystem.up(options.system(directory.path()), Narrator.to(out), directory::leave)) {
            EndpointsView.print(running.description(), out);
            return play(show, running, source, directory);
        }
    }

    private int play(Show show, LocalSystem running, Path source, DemoDirectory directory) throws IOException {
        try (var connection = LocalAccess.connectTo(running.description())) {
            var stage = new Stage(
                    running.description(), connection.client(), terminal, command, directory, options.answer());
            fill(stage, source);
            return show.on(stage).code();
        } catch (RuntimeException failed) {
            return failed(running, failed);
        }
    }

    private void fill(Stage stage, Path source) {
        stage.tell("Importing " + source + " …");
        var out = command.getOut();
        var display =
                terminal.input() == null ? ImportDisplay.lines(out, InstantSource.system()) : ImportDisplay.bar(out);
        var into = new LocalImport(stage.system(), stage.directory().path());
        ImportView.print(into.run(source, display), out);
    }

    /** What happened to the system is the cause, and of more use than what came of it. */
    private static int failed(LocalSystem running, RuntimeException failed) {
        var end = running.end();
        if (!end.isDone()) {
            throw failed;
        }
        if (end.join().isPresent()) {
            throw new CommandFailedException(
                    ExitCode.FAILED, EndView.text(end.join().get()));
        }
        return ExitCode.FAILED.code(); // it is being stopped, and says so itself
    }
}
