package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class FailureReportTest {
    @Command
    private static final class Failing {}

    /** A message may quote a file, a log or an answer. */
    @Test
    void printsNoControlCharactersOfAMessage() {
        var err = new StringWriter();
        var command = new CommandLine(new Failing()).setErr(new PrintWriter(err));
        var failure = new CommandFailedException(ExitCode.FAILED, "it wrote last:\n  \u001b]0;title\u0007oops");

        var exit = new FailureReport().handleExecutionException(failure, command, null);

        assertThat(exit).isEqualTo(ExitCode.FAILED.code());
        assertThat(err).hasToString("it wrote last:\n  ?]0;title?oops\n");
    }
}
