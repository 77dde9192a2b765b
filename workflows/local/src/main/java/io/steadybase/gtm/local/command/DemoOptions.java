package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.imports.CrmImport;
import io.steadybase.gtm.local.imports.ImportProgress;
import io.steadybase.gtm.local.imports.SampleData;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that the tour and Drew's demo have in common. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class DemoOptions {
    @Mixin
    private SystemMixin system;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description =
                    "A directory of CSV files as '${ROOT-COMMAND-NAME} import' takes them. Default: the project's own sample.")
    private @Nullable Path data;

    @Option(
            names = "--approve",
            paramLabel = "all|none",
            description = "Decide without asking: approve or reject everything that is asked about.")
    private @Nullable Answer answer;

    @Option(names = "--json", paramLabel = "FILE", description = "Also write what was done as JSON to this file.")
    private @Nullable Path json;

    /** What {@code --approve} takes. */
    enum Answer {
        ALL,
        NONE
    }

    /** Null if a person is to be asked. */
    @Nullable
    Answer answer() {
        return answer;
    }

    /** Whether it is shown on data of one's own. */
    boolean hasOwnData() {
        return data != null;
    }

    SystemOptions system(Path directory) {
        return system.in(new SystemDirectory(directory), GivenPrograms.in(directory));
    }

    /** The directory of CSV files; the sample is copied to the system's. */
    Path source(Path directory) {
        return data == null ? SampleData.copyTo(directory.resolve("sample")) : data;
    }

    /**
     * Before anything starts: what is wrong with the command line must not come to light at the end.
     *
     * @param problems those of the other options
     */
    void requireUsable(List<String> problems) {
        if (json != null && !canBeWritten(json.toAbsolutePath())) {
            problems.add("--json must name a file in a directory that you can write, got " + json);
        }
        if (!problems.isEmpty()) {
            throw new CommandFailedException(ExitCode.USAGE, String.join("\n", problems));
        }
        if (data != null) {
            var _ = CrmImport.check(data, InstantSource.system(), ImportProgress.NONE);
        }
    }

    private static boolean canBeWritten(Path file) {
        return Files.exists(file)
                ? Files.isRegularFile(file) && Files.isWritable(file)
                : Files.isWritable(Objects.requireNonNullElse(file.getParent(), file));
    }

    /** Writes what was done, for programs, if that is wanted. */
    void write(Object document, PrintWriter out) throws IOException {
        if (json != null) {
            WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValue(json.toFile(), document);
            out.println("the report is in " + json);
        }
    }
}
