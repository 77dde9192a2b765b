package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.imports.SampleData;
import io.steadybase.gtm.marketing.AbmPrograms;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Marketing's programs among the files of an import, where there are any.
 *
 * @param source the directory with the files
 */
record GivenPrograms(Path source) {
    /**
     * Reads them, before anything is written: Marketing's worker would stop answering at a file that it cannot read.
     *
     * @throws io.steadybase.gtm.marketing.InvalidProgramsException if they cannot be used
     */
    void check() {
        var _ = AbmPrograms.read(file());
    }

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
