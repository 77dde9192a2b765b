package io.steadybase.gtm.cli.memory;

import io.steadybase.gtm.cli.CommandFailedException;
import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.Program;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.TextConverter;
import io.steadybase.gtm.memory.CompressMemory;
import io.steadybase.gtm.memory.MemoryBatch;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.PinMemory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code gtm memory}. */
@Command(
        name = "memory",
        description = {
            "Look into memory, and write to it. An owner is org/steadybase, team/sales, worker/sarah-ae-west or session/ID.",
            "An owner's store is started by the first write, by an import, and by a run that recalls it."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  ${ROOT-COMMAND-NAME} memory list worker/sarah-ae-west --prefix account/"})
@SuppressWarnings("NullAway.Init") // picocli sets the fields
public final class MemoryCommand implements Runnable {
    private final RunningSystem system;

    @Spec
    private CommandSpec command;

    @Mixin
    private JsonOption json;

    /** The memory of this system. */
    public MemoryCommand(RunningSystem system) {
        this.system = system;
    }

    @Override
    public void run() {
        throw new ParameterException(
                command.commandLine(), "one of get, put, pin, list, compress and health must be named, got none");
    }

    @Command(name = "get", description = "Print one fact.", mixinStandardHelpOptions = true)
    int get(
            @Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner,
            @Parameters(paramLabel = "KEY") String key) {
        var memory = system.withMemory(stores -> stores.read(owner, key))
                .orElseThrow(() -> new CommandFailedException(
                        ExitCode.NOT_FOUND,
                        "no memory %s: list them with '%s'"
                                .formatted(key, Program.command("memory list " + MemoryView.name(owner)))));
        json.print(memory, screen -> MemoryView.print(memory, screen));
        return ExitCode.OK.code();
    }

    @Command(name = "put", description = "Write one fact, and print its version.", mixinStandardHelpOptions = true)
    int put(
            @Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner,
            @Parameters(paramLabel = "KEY") String key,
            @Parameters(
                            paramLabel = "TEXT|@FILE",
                            converter = TextConverter.class,
                            description = "At most 32 KB; @FILE takes it from a UTF-8 file.")
                    String value,
            @Option(names = "--pin", description = "Never compress it.") boolean pin,
            @Option(
                            names = "--expect",
                            paramLabel = "VERSION",
                            description = "Only if this is its version now; 0: only if there is none.")
                    @Nullable
                    Long expected,
            @Option(
                            names = "--write-id",
                            paramLabel = "ID",
                            description = "Names the write: the same id changes nothing a second time.")
                    @Nullable
                    String writeId) {
        var id = writeId == null ? UUID.randomUUID().toString() : writeId;
        var batch = new MemoryBatch(id, List.of(new MemoryBatch.Put(key, value, pin, expected)));
        var receipt = system.withMemory(stores -> stores.write(owner, batch));
        json.print(receipt, screen -> MemoryView.print(receipt, screen));
        return ExitCode.OK.code();
    }

    @Command(
            name = "pin",
            description = "Pin a fact, so that it is never compressed; or let it go again.",
            mixinStandardHelpOptions = true)
    int pin(
            @Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner,
            @Parameters(paramLabel = "KEY") String key,
            @Option(names = "--off", description = "Let it go again.") boolean off) {
        var memory = system.withMemory(stores -> stores.pin(owner, new PinMemory(key, !off)));
        json.print(memory, screen -> MemoryView.print(memory, screen));
        return ExitCode.OK.code();
    }

    @Command(name = "list", description = "List what an owner's store holds, by key.", mixinStandardHelpOptions = true)
    int list(
            @Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner,
            @Option(names = "--prefix", paramLabel = "TEXT", description = "Only keys that start so.") @Nullable
                    String prefix,
            @Option(names = "--pinned", description = "Only what is pinned.") boolean pinned) {
        var filter = new MemoryFilter(prefix, pinned ? true : null, null, null);
        var entries = system.withMemory(stores -> stores.all(owner, filter));
        json.print(entries, screen -> MemoryView.printList(entries, screen));
        return ExitCode.OK.code();
    }

    @Command(
            name = "compress",
            description = "Merge what is old and not pinned, as happens every 6 hours.",
            mixinStandardHelpOptions = true)
    int compress(
            @Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner,
            @Option(
                            names = "--older-than",
                            paramLabel = "TIME",
                            converter = DurationConverter.class,
                            description = "What is not older is left alone, e.g. 12h; default: 24h.")
                    @Nullable
                    Duration olderThan) {
        var done = system.withMemory(stores -> stores.compress(owner, new CompressMemory(olderThan)));
        json.print(done, screen -> MemoryView.print(done, screen));
        return ExitCode.OK.code();
    }

    @Command(name = "health", description = "Show how an owner's store is.", mixinStandardHelpOptions = true)
    int health(@Parameters(paramLabel = "OWNER", converter = OwnerConverter.class) MemoryOwner owner) {
        var health = system.withMemory(stores -> stores.health(owner));
        json.print(health, screen -> MemoryView.print(health, screen));
        return ExitCode.OK.code();
    }
}
