package io.steadybase.gtm.local.doctor;

import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.process.LocalPort.PortInUseException;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.RunningSystem.Part;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemEnd;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the system in a directory stands, and whether the ports that are asked for are free for it.
 *
 * @param ports the ports that are asked for
 */
record Standing(SystemDirectory directory, Map<LocalEndpoint, Integer> ports) {
    List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        findings.add(system());
        directory.leftBehind().map(Standing::orphans).ifPresent(findings::addAll);
        ports.forEach((endpoint, port) -> findings.add(port(endpoint, port)));
        return findings;
    }

    private Finding system() {
        var running = directory.running();
        if (running.isPresent()) {
            return up(running.get());
        }
        return directory
                .process()
                .map(process -> Finding.warning(
                        "system",
                        "process %d starts it, or hangs: it should be up within seconds".formatted(process.pid()),
                        Program.command("down")))
                .or(() -> directory.lastEnd().map(Standing::down))
                .orElse(Finding.ok("system", "none has been up in " + directory.path()));
    }

    private static Finding up(RunningSystem system) {
        var gone = system.processes().stream().filter(part -> !part.alive()).toList();
        return gone.isEmpty()
                ? Finding.ok("system", "up, process " + system.processId())
                : Finding.fault(
                        "system",
                        names(gone) + " ended, and the system with it should have",
                        Program.command("down") + "; " + Program.command("up --detach"));
    }

    private static Finding down(SystemEnd end) {
        var told = end.told(ZoneId.systemDefault());
        return end.unwanted()
                ? Finding.warning(
                        "system",
                        "down: %s; more: %s, %s".formatted(told, Program.command("ps"), Program.command("logs")),
                        Program.command("up --detach"))
                : Finding.ok("system", "down: " + told);
    }

    private static List<Finding> orphans(RunningSystem system) {
        var alive = system.processes().stream().filter(Part::alive).toList();
        var ids = alive.stream().map(part -> Long.toString(part.processId())).collect(Collectors.joining(" "));
        return alive.isEmpty()
                ? List.of()
                : List.of(Finding.fault(
                        "left behind",
                        names(alive) + " of a system that was killed still run: they end by themselves within 10 s",
                        "kill " + ids));
    }

    private static String names(List<Part> parts) {
        return parts.stream()
                .map(part -> "%s (process %d)".formatted(part.name(), part.processId()))
                .collect(Collectors.joining(", "));
    }

    private Finding port(LocalEndpoint endpoint, int port) {
        var subject = "port " + port;
        if (directory.running().filter(system -> serves(system, endpoint, port)).isPresent()) {
            return Finding.ok(subject, "the system itself listens there: " + endpoint.speaks());
        }
        try {
            var unused = LocalPort.choose(port, endpoint.option());
            return Finding.ok(subject, "free for " + endpoint.speaks());
        } catch (PortInUseException | IllegalArgumentException e) {
            return Finding.fault(
                    subject,
                    String.valueOf(e.getMessage()),
                    Program.command("up %s <another>".formatted(endpoint.option())));
        }
    }

    private static boolean serves(RunningSystem system, LocalEndpoint endpoint, int port) {
        return system.endpoints().getOrDefault(endpoint, "").endsWith(":" + port);
    }
}
