package io.steadybase.gtm.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;

/** The project's own small sample: invented companies, with a little dirt of each kind that the import knows. */
public final class SampleData {
    /** Marketing's programs. */
    public static final String ABM_PROGRAMS = "abm_programs.csv";

    private static final List<String> FILES = List.of(
            AccountRows.FILE,
            ProductRows.FILE,
            AgentRows.FILE,
            OpportunityRows.FILE,
            ContactRows.FILE,
            CallRows.FILE,
            MemoryRows.FILE,
            ABM_PROGRAMS);

    private SampleData() {}

    /** Copies the sample's files into this directory, which is made if need be; files of the same names are replaced. */
    public static Path copyTo(Path directory) {
        try {
            Files.createDirectories(directory);
            for (var file : FILES) {
                copy(file, directory.resolve(file));
            }
            return directory;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample data cannot be copied to " + directory, e);
        }
    }

    private static void copy(String file, Path target) throws IOException {
        try (var content = SampleData.class.getResourceAsStream("/sample/" + file)) {
            Files.copy(Objects.requireNonNull(content, file), target, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
