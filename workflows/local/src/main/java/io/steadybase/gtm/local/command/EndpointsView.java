package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.system.RunningSystem;
import java.io.PrintWriter;

/** Every endpoint of a running system, and what speaks there. */
final class EndpointsView {
    private EndpointsView() {}

    static void print(RunningSystem system, PrintWriter out) {
        system.endpoints().forEach((endpoint, address) -> out.printf("  %-28s %s%n", address, endpoint.speaks()));
        out.flush();
    }
}
