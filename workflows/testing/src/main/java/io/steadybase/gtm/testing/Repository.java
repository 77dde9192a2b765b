package io.steadybase.gtm.testing;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checkout that a test runs in. */
public final class Repository {
    private Repository() {}

    /**
     * The folder with {@code cdk.json}, from whichever module a test is started.
     *
     * @throws IllegalStateException outside of a checkout
     */
    public static Path root() {
        for (var folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("cdk.json"))) {
                return folder;
            }
        }
        throw new IllegalStateException(
                "tests must run inside the repository, got " + Path.of("").toAbsolutePath());
    }
}
