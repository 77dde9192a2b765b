package io.steadybase.gtm.local.files;

import java.nio.file.Path;
import java.util.Map;

/** Where this user keeps what can be made again: shared by all systems, and kept when their directories are deleted. */
public final class UserCache {
    private UserCache() {}

    /** The directory of this project, according to the variables of this process. */
    public static Path directory(Map<String, String> environment) {
        var cache = environment.getOrDefault("XDG_CACHE_HOME", "");
        var parent = cache.isBlank()
                ? Path.of(environment.getOrDefault("HOME", System.getProperty("user.home")), ".cache")
                : Path.of(cache);
        return parent.resolve("steadybase-gtm");
    }
}
