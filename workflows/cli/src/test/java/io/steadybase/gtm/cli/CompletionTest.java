package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the script asks for comes from a system that runs; here a stand-in for gtm answers, which a shell can call. */
class CompletionTest {
    @TempDir
    private static Path directory;

    @BeforeAll
    static void writeTheScript() throws IOException {
        var gtm = new GtmUnderTest(
                () -> {
                    throw new AssertionError("a script is written without a system");
                },
                () -> {});
        Files.writeString(
                directory.resolve("completion"), gtm.run("completion", "bash").out());
        Files.writeString(directory.resolve("runs"), "drew-q3\ndrew-q4\n");
        Files.writeString(directory.resolve("items"), "acme\nbeta\n");
        var program = Files.writeString(directory.resolve("gtm"), "#!/bin/sh\ncat \"$(dirname \"$0\")/$2\"\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "gtm rev, review",
        "gtm approve dr, drew-q4",
        "gtm show dr, drew-q3",
        "gtm approve q3 --item be, beta",
        "gtm approve q3 --re, --reason",
        "gtm start dr, drew"
    })
    void completesCommandsOptionsRunsAndItemsInBash(String line, String expected) throws Exception {
        assertThat(complete(line)).contains(expected);
    }

    @Test
    void keepsItsOwnQuestionsToItself() throws Exception {
        assertThat(complete("gtm comp")).containsExactly("completion");
    }

    private static List<String> complete(String line) throws Exception {
        var script = """
                source %1$s/completion
                PATH=%1$s:$PATH
                COMP_LINE='%2$s'; COMP_WORDS=(%2$s); COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
                _complete_gtm
                printf '%%s\\n' "${COMPREPLY[@]}"
                """.formatted(directory, line);
        var bash = new ProcessBuilder("bash", "-c", script)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        var output = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(bash.waitFor()).as(output).isZero();
        return output.lines().map(String::strip).toList();
    }
}
