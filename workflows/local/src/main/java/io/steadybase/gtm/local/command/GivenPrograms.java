package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.imports.ProgramsStore;
import io.steadybase.gtm.local.imports.SampleData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Marketing's programs, where the worker of a local system looks for them.
 *
 * @param directory the system's
 */
record GivenPrograms(Path directory) implements ProgramsStore {
    @Override
    public boolean replace(String csv) {
        var content = csv.getBytes(StandardCharsets.UTF_8);
        var file = in(directory);
        try {
            if (Files.exists(file) && Arrays.equals(Files.readAllBytes(file), content)) {
                return false;
            }
            PrivateFiles.replace(file, content);
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException("Marketing's programs cannot be written to " + file, e);
        }
    }

    /** The file in a system's directory. */
    static Path in(Path directory) {
        return directory.resolve(SampleData.ABM_PROGRAMS);
    }
}
