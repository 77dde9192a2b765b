package io.steadybase.gtm.local.system;

import io.steadybase.gtm.cli.Program;
import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Another process runs a system in this directory. The message is for the user. */
public final class SystemRunningException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    SystemRunningException(@Nullable Path directory, String processId) {
        super("a local system runs in " + directory + " already"
                + (processId.isBlank() ? "" : " (process " + processId + ")")
                + ": stop it with '" + Program.command("down") + "', or choose another directory");
    }
}
