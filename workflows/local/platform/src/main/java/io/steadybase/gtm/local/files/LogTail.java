package io.steadybase.gtm.local.files;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the end of a log, and what is added to it, also when it is rotated meanwhile. Not thread-safe. */
public final class LogTail {
    private final RotatedLog log;
    private final @Nullable Object abandoned;
    private @Nullable Object former;
    private long position;

    /** Reads this log, from its beginning unless {@link #lastLines} is asked for first. */
    public LogTail(RotatedLog log) throws IOException {
        this.log = log;
        this.former = fileOf(1);
        this.abandoned = fileOf(RotatedLog.UNDER_WAY); // by whoever was killed at it
    }

    /** The last lines that are complete, and of the former content too if there are not enough; goes on after them. */
    public List<String> lastLines(int atMost) throws IOException {
        List<String> lines = newLines();
        if (lines.size() < atMost && Files.exists(log.former(1))) {
            lines.addAll(0, linesFrom(log.former(1), 0).lines());
        }
        return List.copyOf(lines.subList(Math.max(0, lines.size() - atMost), lines.size()));
    }

    /** What stands behind the last line that is complete: of a part that crashed perhaps its last words. */
    public String unfinished() throws IOException {
        return new String(bytesFrom(log.file(), position), StandardCharsets.UTF_8);
    }

    /** The lines that were completed since. */
    public List<String> newLines() throws IOException {
        List<String> lines = new ArrayList<>();
        Lines added = linesFrom(log.file(), position);
        // Looked at afterwards: what was read may stand in the file that is filled anew.
        Object formerNow = fileOf(1);
        Object copyNow = fileOf(RotatedLog.UNDER_WAY);
        if (formerNow != null && !formerNow.equals(former)) { // rotated: what was not read yet is in the copy
            lines.addAll(linesFrom(log.former(1), position).lines());
            former = formerNow;
            added = linesFrom(log.file(), 0);
        } else if (copyNow != null && !copyNow.equals(abandoned)) { // about to be
            return lines;
        }
        lines.addAll(added.lines());
        position = added.end();
        return lines;
    }

    /** Which file holds a former content: each rotation makes one. */
    private @Nullable Object fileOf(int number) throws IOException {
        try {
            return Files.readAttributes(log.former(number), BasicFileAttributes.class)
                    .fileKey();
        } catch (NoSuchFileException none) {
            return null;
        }
    }

    /** Complete lines, and where they end in the file. */
    private record Lines(List<String> lines, long end) {}

    private static Lines linesFrom(Path file, long start) throws IOException {
        byte[] bytes = bytesFrom(file, start);
        int end = bytes.length;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return new Lines(
                new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList(), start + end);
    }

    /** As much as there is: a rotation may empty the file at any moment. */
    private static byte[] bytesFrom(Path file, long start) throws IOException {
        try (SeekableByteChannel content = Files.newByteChannel(file)) {
            return Channels.newInputStream(content.position(start)).readAllBytes();
        }
    }
}
