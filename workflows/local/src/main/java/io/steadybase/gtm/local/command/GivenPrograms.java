package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.imports.SampleData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Marketing's programs among the files of an import, where there are any.
 *
 * @param source the directory with the files
 */
record GivenPrograms(Path source) {
    /** Puts them where Marketing's worker looks for them. */
    void copyTo(Path directory) throws IOException {
        if (Files.exists(file())) {
            PrivateFiles.replace(in(directory), Files.readAllBytes(file()));
        }
    }

    /** Where Marketing's worker looks for them in a system's directory. */
    static Path in(Path directory) {
        return directory.resolve(SampleData.ABM_PROGRAMS);
    }

    private Path file() {
        return source.resolve(SampleData.ABM_PROGRAMS);
    }
}
