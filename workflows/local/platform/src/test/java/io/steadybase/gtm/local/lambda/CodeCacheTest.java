package io.steadybase.gtm.local.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.files.PrivateFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeCacheTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir
    private Path directory;

    private Path jar;

    @BeforeEach
    void pack() throws IOException {
        jar = LambdaFixture.plainJar(directory.resolve("function.jar"));
    }

    @Test
    void unpacksTheSameContentOnceWhateverItsFileIsCalled() throws IOException {
        var first = cache(NOW).unpacked(jar);
        assertThat(PrivateFiles.openToOthers(directory.resolve("cache"))).isEmpty();
        Files.createFile(first.resolve("kept"));
        var renamed = Files.move(jar, directory.resolve("other.jar"));

        var second = cache(NOW.plusSeconds(1)).unpacked(renamed);

        assertThat(second).isEqualTo(first);
        assertThat(second.resolve("kept")).exists();
    }

    @Test
    void unpacksAnotherContentElsewhere() throws IOException {
        var first = cache(NOW).unpacked(jar);
        packAnother();

        var second = cache(NOW).unpacked(jar);

        assertThat(second).isNotEqualTo(first);
        assertThat(second.resolve("new.txt")).exists();
        assertThat(first).as("somebody may be running it").isDirectory();
    }

    /** Two looked for it at the same time, found nothing, and unpacked it. */
    @Test
    void keepsTheFirstOfTwoThatComeAtTheSameTime() throws IOException {
        var place = cache(NOW).unpacked(jar);
        Files.createFile(place.resolve("first"));

        cache(NOW).unpack(jar, place);

        assertThat(place.resolve("first")).exists();
        assertThat(left()).containsExactly(place);
    }

    @Test
    void leavesNothingThatLooksFinishedWhenItCannotUnpack() throws IOException {
        Files.writeString(jar, "no archive");

        assertThatThrownBy(() -> cache(NOW).unpacked(jar)).isInstanceOf(IOException.class);

        assertThat(left()).isEmpty();
    }

    @Test
    void deletesWhatNobodyHasUsedForADay() throws IOException {
        var cache = cache(NOW);
        var old = cache.unpacked(jar);
        var used = cache.unpacked(LambdaFixture.archiveWithLibrary(directory.resolve("used.zip")));
        cache(NOW.plus(Duration.ofHours(20))).touch(used);

        packAnother();
        var fresh = cache(NOW.plus(Duration.ofHours(25))).unpacked(jar);

        assertThat(old).doesNotExist();
        assertThat(left()).containsExactlyInAnyOrder(used, fresh);
    }

    private void packAnother() throws IOException {
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            out.putNextEntry(new JarEntry("new.txt"));
        }
    }

    private CodeCache cache(Instant now) {
        return new CodeCache(directory.resolve("cache"), InstantSource.fixed(now));
    }

    private List<Path> left() {
        try (var entries = Files.list(directory.resolve("cache"))) {
            return entries.toList();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
