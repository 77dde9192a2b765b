package io.steadybase.gtm.local.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The memory of a process: on Linux from its files, elsewhere from {@code ps}. */
public final class ProcessMemory {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private ProcessMemory() {}

    /** The most that a process ever had resident, in MB; 0 if it is gone, or the system is not Linux. */
    public static long peakMb(long processId) {
        return status(processId, "VmHWM:").orElse(0);
    }

    /**
     * What a process has resident now, in MB; empty if it is gone.
     *
     * @throws InterruptedException if this thread is interrupted
     */
    public static OptionalLong residentMb(long processId) throws InterruptedException {
        return Files.isDirectory(Path.of("/proc/self")) ? status(processId, "VmRSS:") : fromPs(processId);
    }

    private static OptionalLong status(long processId, String field) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(processId), "status"))) {
            return status.filter(line -> line.startsWith(field))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static OptionalLong fromPs(long processId) throws InterruptedException {
        List<String> command = List.of("ps", "-o", "rss=", "-p", Long.toString(processId));
        String kilobytes =
                CommandOutput.of("ps", command, Map.of(), PATIENCE).text().strip();
        return kilobytes.matches("\\d+") ? OptionalLong.of(Long.parseLong(kilobytes) / 1024) : OptionalLong.empty();
    }
}
