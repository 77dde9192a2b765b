package io.steadybase.gtm.local.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.system.Listener;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What others on this machine, or on its network, can see of a running system: nothing. */
@SharedSystem.Used
class ExposureTest {
    private static WholeSystem system;

    @BeforeAll
    static void share(WholeSystem shared) {
        system = shared;
        // Functions are parts too, and come when they are called.
        system.start("exposed", "Prepare outreach", "quillon-pharma");
        assertThat(system.untilGateOrEnd("exposed").gateIsOpen()).isTrue();
    }

    @Test
    void listensOnTheLoopbackAddressOnly() throws IOException {
        var listeners = listeners();

        assertThat(listeners)
                .hasSizeGreaterThan(system.description().endpoints().size());
        assertThat(listeners).allMatch(Listener::isLoopback);
    }

    /** Of every part: this process, which holds the stand-ins, and all that it started. */
    private static List<Listener> listeners() throws IOException {
        var family = Stream.concat(
                        Stream.of(ProcessHandle.current()),
                        ProcessHandle.current().descendants())
                .toList();
        var listeners = new ArrayList<Listener>();
        for (var process : family) {
            listeners.addAll(Listener.of(process.pid()));
        }
        return listeners;
    }

    @Test
    void keepsEveryFileFromOthers() throws IOException {
        assertThat(PrivateFiles.openToOthers(system.directory().path())).isEmpty();
    }
}
