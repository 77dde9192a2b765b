package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.SystemAccess;
import io.steadybase.gtm.cli.Terminal;
import io.steadybase.gtm.connection.MemoryStores;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.local.command.DemoOptions.Answer;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.temporal.client.WorkflowClient;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What a demo is shown on: a system that is up, and who looks on.
 *
 * @param answer how everything that is asked about is decided, null if a person is asked
 */
record Stage(
        RunningSystem system,
        WorkflowClient client,
        Terminal terminal,
        CommandLine command,
        DemoDirectory directory,
        @Nullable Answer answer) {
    Runs runs() {
        return new Runs(client);
    }

    MemoryStores memory() {
        return new MemoryStores(client);
    }

    /** The system as the client commands see it. */
    SystemAccess access() {
        return new LocalAccess(new SystemDirectory(directory.path()), Map.of());
    }

    Optional<String> costNote() {
        return LocalAccess.costNote(system);
    }

    Screen screen() {
        return Screen.of(command);
    }

    /** A line with a gap above it. */
    void tell(String line) {
        var out = command.getOut();
        out.println();
        out.println(line);
        out.flush();
    }
}
