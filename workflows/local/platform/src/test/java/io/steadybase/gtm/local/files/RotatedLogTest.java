package io.steadybase.gtm.local.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RotatedLogTest {
    private static final int LINES = 2_000;

    private final AtomicInteger looks = new AtomicInteger();

    @TempDir
    Path directory;

    private RotatedLog log;

    @BeforeEach
    void empty() throws IOException {
        log = new RotatedLog(PrivateFiles.file(directory.resolve("worker.log")));
    }

    @Test
    void keepsThreeFormerContents() throws Exception {
        for (var content : new String[] {"one", "two", "three", "four", "five"}) {
            write(content + "\n");
            log.rotateOver(1);
        }

        assertThat(log.file()).isEmptyFile();
        assertThat(log.former(1)).hasContent("five");
        assertThat(log.former(3)).hasContent("three");
        assertThat(directory.toFile().list()).hasSize(4);
        assertThat(PrivateFiles.openToOthers(directory)).isEmpty();
    }

    @Test
    void leavesAShortLogAlone() throws Exception {
        write("12345");

        log.rotateOver(5);

        assertThat(log.file()).hasContent("12345");
        assertThat(log.former(1)).doesNotExist();
    }

    /** A child keeps its log open while it runs. */
    @Test
    void letsAProcessGoOnWritingInTheEmptiedFile() throws Exception {
        var process = new ProcessBuilder("sh", "-c", "echo before; read -r _; echo after")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.file().toFile()))
                .start();
        try (var tail = process.getOutputStream()) {
            while (Files.size(log.file()) == 0) {
                Thread.onSpinWait();
            }
            log.rotateOver(1);
            tail.write('\n');
        }

        assertThat(process.waitFor()).isZero();
        assertThat(log.former(1)).hasContent("before");
        assertThat(log.file()).hasContent("after");
    }

    @Test
    void isReadToItsEndAcrossARotation() throws Exception {
        write("a\nb\nc\n");
        var tail = new LogTail(log);
        assertThat(tail.lastLines(2)).containsExactly("b", "c");

        write("d\nhalf of ");
        assertThat(tail.newLines()).containsExactly("d");
        write("it\n");
        log.rotateOver(1);
        write("longer than all that was there before\n");

        assertThat(tail.newLines()).containsExactly("half of it", "longer than all that was there before");
        assertThat(tail.newLines()).isEmpty();
        assertThat(new LogTail(log).lastLines(2))
                .containsExactly("half of it", "longer than all that was there before");
    }

    /** Between the emptying and the copy's getting its name somebody may look, or the rotation may be killed. */
    @Test
    void losesNothingToAReaderWhoLooksWhileARotationIsUnderWay() throws Exception {
        write("a\n");
        var tail = new LogTail(log);
        assertThat(tail.newLines()).containsExactly("a");
        write("b\n");
        Files.copy(log.file(), log.former(0));
        Files.write(log.file(), new byte[0]);

        assertThat(tail.newLines()).isEmpty();
        write("c\n");
        log.rotateOver(Long.MAX_VALUE);

        assertThat(tail.newLines()).containsExactly("b", "c");
        assertThat(log.former(1)).hasContent("a\nb");
    }

    /** At every moment of a rotation somebody may look. */
    @Test
    void losesAndDoublesNothingForAReaderWhoLooksAllTheTime() throws Exception {
        var tail = new LogTail(log);
        var read = new ArrayList<String>();
        var writer = CompletableFuture.runAsync(() -> {
            for (var line = 0; line < LINES; line++) {
                writeAndRotate("line %d\n".formatted(line), line % 10 == 0);
            }
        });
        while (!writer.isDone()) {
            read.addAll(tail.newLines());
            looks.incrementAndGet();
        }
        writer.join();
        read.addAll(tail.newLines());

        assertThat(read)
                .isEqualTo(
                        IntStream.range(0, LINES).mapToObj("line %d"::formatted).toList());
    }

    private void writeAndRotate(String text, boolean rotate) {
        try {
            write(text);
            if (rotate) {
                log.rotateOver(1);
                // A log is not rotated twice while somebody looks once.
                for (var then = looks.get(); looks.get() < then + 2; ) {
                    Thread.onSpinWait();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(String text) throws IOException {
        Files.writeString(log.file(), text, StandardOpenOption.APPEND);
    }
}
