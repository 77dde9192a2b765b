package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The memory of a process, from Linux: the runtime client runs nowhere else. */
final class ProcessMemory {
    private ProcessMemory() {}

    /** The most that a process ever had resident, in MB; 0 if it is gone. */
    static long peakMb(long processId) {
        try (Stream<String> status = Files.lines(Path.of("/proc", Long.toString(processId), "status"))) {
            return status.filter(line -> line.startsWith("VmHWM:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException e) {
            return 0;
        }
    }
}
