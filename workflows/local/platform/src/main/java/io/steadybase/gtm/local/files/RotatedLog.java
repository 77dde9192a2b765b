package io.steadybase.gtm.local.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * A log file to which processes append, and its former contents beside it: {@code worker.log.1} is the latest of them. The
 * processes keep the file open, so it is copied and emptied, not renamed. A pipe to us would need no copy, but would lose what a
 * process says while we are killed; so might be lost here what is written in the instant between the last look and the emptying.
 */
public record RotatedLog(Path file) {
    /** From this length on a file is rotated, in bytes. */
    public static final long LIMIT = 10L * 1024 * 1024;

    private static final int KEPT = 3;
    /** The number of a copy that is not yet the latest former content. */
    static final int UNDER_WAY = 0;

    /** The former content, the latest first: 1 to 3; 0 while it is being copied. */
    public Path former(int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }

    /** Rotates the file if it is longer than that, in bytes. Who reads meanwhile sees the copy when it is whole. */
    public void rotateOver(long limit) throws IOException {
        if (Files.exists(former(UNDER_WAY))) { // whoever began it was killed
            shift();
        }
        if (Files.size(file) > limit) {
            moveContent(former(UNDER_WAY));
            shift();
        }
    }

    private void shift() throws IOException {
        for (int number = KEPT; number > UNDER_WAY; number--) {
            if (Files.exists(former(number - 1))) {
                Files.move(former(number - 1), former(number), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private void moveContent(Path copy) throws IOException {
        try (FileChannel from = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                FileChannel to = PrivateFiles.open(copy)) {
            to.truncate(0);
            long copied = 0;
            while (copied < from.size()) {
                copied += from.transferTo(copied, from.size() - copied, to);
            }
            from.truncate(0);
        }
    }
}
