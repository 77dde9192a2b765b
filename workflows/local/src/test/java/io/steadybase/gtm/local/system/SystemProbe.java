package io.steadybase.gtm.local.system;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Brings a system up in a process of its own, says what it does, and runs until it is ended. */
final class SystemProbe {
    private SystemProbe() {}

    public static void main(String[] args) throws InterruptedException {
        try (LocalSystem system = LocalSystem.up(options(Path.of(args[0])), System.out::println)) {
            System.out.println("up as " + system.description().processId());
            new CountDownLatch(1).await();
        }
    }

    static SystemOptions options(Path directory) {
        return new SystemOptions(
                new SystemDirectory(directory),
                new Installation(Path.of("../..")),
                Map.of(),
                SystemOptions.Model.OFFLINE,
                directory.resolve("abm_programs.csv"),
                System.getenv());
    }
}
