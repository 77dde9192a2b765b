package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The log of one environment: a file to which the process and this system append. A file and no pipe, so that what a
 * handler wrote is there when its answer is, and a process that outlives us for a moment does not fail on writing.
 */
record EnvironmentLog(Path file) {
    /** As much as the service returns of a log. */
    private static final int TAIL_BYTES = 4096;

    String name() {
        return String.valueOf(file.getFileName());
    }

    long size() throws IOException {
        return Files.size(file);
    }

    void append(String line) throws IOException {
        Files.writeString(file, line + "\n", StandardOpenOption.APPEND);
    }

    /** What was written since a position, its last 4 KB at most. */
    byte[] tailSince(long position) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            long start = channel.size() < position ? 0 : position; // rotated meanwhile
            long from = Math.max(start, channel.size() - TAIL_BYTES);
            ByteBuffer tail = ByteBuffer.allocate((int) (channel.size() - from));
            while (tail.hasRemaining() && channel.read(tail, from + tail.position()) >= 0) {
                // reads until the file ends
            }
            return tail.array();
        }
    }
}
