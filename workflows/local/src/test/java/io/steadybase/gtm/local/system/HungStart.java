package io.steadybase.gtm.local.system;

import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/** A process that has taken a system's directory, hangs in the middle of its start and heeds no TERM. */
public final class HungStart {
    private HungStart() {}

    public static void main(String[] args) throws InterruptedException {
        var never = new CountDownLatch(1);
        try (var lock = new SystemDirectory(Path.of(args[0])).lock()) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitAlways(never)));
            System.out.println("hangs with " + lock);
            never.await();
        }
    }

    private static void awaitAlways(CountDownLatch never) {
        try {
            never.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
