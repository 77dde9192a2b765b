package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.local.command.SystemView.PartView;
import io.steadybase.gtm.local.command.SystemView.State;
import io.steadybase.gtm.local.lambda.EnvironmentStatus;
import io.steadybase.gtm.local.lambda.LambdaEnvironments;
import io.steadybase.gtm.local.process.ProcessMemory;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import io.steadybase.gtm.local.system.RunningSystem.Part;
import io.steadybase.gtm.local.system.SystemDirectory;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gtm ps}. */
@Command(
        name = "ps",
        description = {
            "Show the processes of the local system: memory, ports, since when, and what each does.",
            "If none is up: how the last one ended, and what it wrote last."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} ps"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class PsCommand implements Callable<Integer> {
    private final SystemDirectory directory;

    @Mixin
    private JsonOption json;

    PsCommand(SystemDirectory directory) {
        this.directory = directory;
    }

    @Override
    public Integer call() throws InterruptedException {
        var view = view();
        json.print(view, view::print);
        return ExitCode.OK.code();
    }

    private SystemView view() throws InterruptedException {
        var path = directory.path().toString();
        var running = directory.running();
        if (running.isPresent()) {
            return new SystemView(path, State.UP, running.get().processId(), parts(running.get()), null);
        }
        return directory
                .process()
                .map(process -> new SystemView(path, State.STARTING, process.pid(), List.of(), null))
                .orElseGet(() -> new SystemView(
                        path, State.DOWN, null, List.of(), directory.lastEnd().orElse(null)));
    }

    private static List<PartView> parts(RunningSystem system) throws InterruptedException {
        var environments = environments(system);
        var parts = new ArrayList<PartView>();
        parts.add(own(system, environments.isPresent() ? "running" : "not answering"));
        for (var part : system.processes()) {
            parts.add(new PartView(
                    part.name(),
                    part.processId(),
                    memory(part.processId()),
                    ports(system, part.endpoints()),
                    part.startedAt(),
                    part.alive() ? "running" : "gone",
                    part.log()));
        }
        for (var environment : environments.orElse(List.of())) {
            parts.add(new PartView(
                    "function " + environment.function(),
                    environment.processId(),
                    memory(environment.processId()),
                    List.of(),
                    environment.startedAt(),
                    environment.state().name().toLowerCase(Locale.ROOT),
                    environment.log()));
        }
        return parts;
    }

    /** The process that runs all others, and serves what none of them does. */
    private static PartView own(RunningSystem system, String state) throws InterruptedException {
        var served = system.processes().stream()
                .map(Part::endpoints)
                .flatMap(List::stream)
                .toList();
        var own = Stream.of(LocalEndpoint.values())
                .filter(endpoint -> !served.contains(endpoint))
                .toList();
        return new PartView(
                "gtm up, stand-ins",
                system.processId(),
                memory(system.processId()),
                ports(system, own),
                system.startedAt(),
                state,
                "up.log");
    }

    /** Empty if the process that has them does not answer. */
    private static Optional<List<EnvironmentStatus>> environments(RunningSystem system) throws InterruptedException {
        try {
            return Optional.of(LambdaEnvironments.at(URI.create(system.address(LocalEndpoint.LAMBDA))));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static List<Integer> ports(RunningSystem system, List<LocalEndpoint> endpoints) {
        return endpoints.stream()
                .filter(system.endpoints()::containsKey)
                .map(system::address)
                .map(address -> Integer.valueOf(address.substring(address.lastIndexOf(':') + 1)))
                .toList();
    }

    private static @Nullable Long memory(long processId) throws InterruptedException {
        var resident = ProcessMemory.residentMb(processId);
        return resident.isPresent() ? resident.getAsLong() : null;
    }
}
