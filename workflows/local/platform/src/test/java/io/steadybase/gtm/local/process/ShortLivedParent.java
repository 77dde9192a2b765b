package io.steadybase.gtm.local.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;

/** Starts a child, prints its process id and waits to be killed. */
final class ShortLivedParent {
    private ShortLivedParent() {}

    public static void main(String[] args) throws InterruptedException {
        Path log = Path.of(args[0]);
        ChildProcess child =
                ChildProcess.start(new ChildCommand("probe", List.of("sleep", "600"), Map.of(), log.getParent(), log));
        System.out.println(child.pid());
        new CountDownLatch(1).await();
    }
}
