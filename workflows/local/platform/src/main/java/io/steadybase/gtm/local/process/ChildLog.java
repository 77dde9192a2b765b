package io.steadybase.gtm.local.process;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** The part of a log file that one child wrote: earlier runs wrote what stands before it. */
record ChildLog(Path file, long start) {
    private static final int TAIL_BYTES = 16 * 1024;

    static ChildLog continuing(Path file) throws IOException {
        PrivateFiles.directory(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        return new ChildLog(file, Files.size(PrivateFiles.file(file)));
    }

    List<String> lastLines(int atMost) {
        List<String> lines = tail().lines().filter(line -> !line.isBlank()).toList();
        return lines.subList(Math.max(0, lines.size() - atMost), lines.size());
    }

    private String tail() {
        try (RandomAccessFile log = new RandomAccessFile(file.toFile(), "r")) {
            long mine = log.length() < start ? 0 : start; // rotated meanwhile
            log.seek(Math.max(mine, log.length() - TAIL_BYTES));
            byte[] bytes = new byte[(int) Math.max(0, log.length() - log.getFilePointer())];
            log.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "the log cannot be read: " + e.getMessage();
        }
    }
}
