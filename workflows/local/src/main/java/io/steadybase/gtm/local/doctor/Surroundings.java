package io.steadybase.gtm.local.doctor;

import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.files.UserCache;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the system keeps what it has, and how the terminal writes.
 *
 * @param environment the variables of this process
 */
record Surroundings(SystemDirectory directory, Map<String, String> environment) {
    private static final long MB = 1024L * 1024;
    /** A system begins with 100 MB and grows with its runs and logs. */
    private static final long NEEDED_MB = 200;

    private static final long COMFORTABLE_MB = 1024;

    List<Finding> findings() throws IOException {
        return List.of(
                writable("directory", directory.path(), "export GTM_DIR=<a directory that you can write>"),
                writable("cache", UserCache.directory(environment), "export XDG_CACHE_HOME=<a directory of yours>"),
                alone(),
                space(Files.getFileStore(existing(directory.path())).getUsableSpace() / MB),
                locale());
    }

    private static Finding writable(String subject, Path path, String mend) {
        var there = existing(path);
        return Files.isDirectory(there) && Files.isWritable(there)
                ? Finding.ok(subject, path.toString())
                : Finding.fault(
                        subject, "must be one that you can write, got %s: %s is not".formatted(path, there), mend);
    }

    private Finding alone() throws IOException {
        var open = Files.isDirectory(directory.path()) ? PrivateFiles.openToOthers(directory.path()) : List.<Path>of();
        return open.isEmpty()
                ? Finding.ok("permissions", "nobody else can read what is in the directory")
                : Finding.warning(
                        "permissions",
                        "others can read %d of its files, keys and customers' data among them".formatted(open.size()),
                        "chmod -R go= " + directory.path());
    }

    static Finding space(long freeMb) {
        var free = "%,d MB are free".formatted(freeMb);
        if (freeMb < NEEDED_MB) {
            return Finding.fault("disk", free + ", expected at least " + NEEDED_MB, "df -h, and delete something");
        }
        return freeMb < COMFORTABLE_MB
                ? Finding.warning("disk", free + ": few runs are enough to fill it", "df -h, and delete something")
                : Finding.ok("disk", free);
    }

    private static Finding locale() {
        var encoding = System.getProperty("native.encoding", "unknown");
        return encoding.equalsIgnoreCase("UTF-8")
                ? Finding.ok("locale", encoding)
                : Finding.ok("locale", encoding + ": harmless, gtm reads and writes UTF-8 whatever it is");
    }

    /** The path, or the nearest folder above it that is there. */
    private static Path existing(Path path) {
        var there = path.toAbsolutePath();
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent(), "the root is there");
        }
        return there;
    }
}
