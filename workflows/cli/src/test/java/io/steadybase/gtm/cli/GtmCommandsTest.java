package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.grpc.Status;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.settings.EnvironmentVariables;
import io.temporal.api.common.v1.WorkflowExecution;
import io.temporal.client.WorkflowServiceException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class GtmCommandsTest {
    private final GtmUnderTest gtm = failingWith(new CannotConnectException("server x must answer, got nothing", null));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "start",
                "start drew",
                "start onboarding",
                "list",
                "show",
                "status",
                "report",
                "drafts",
                "watch",
                "review",
                "approve",
                "reject",
                "skip",
                "release",
                "cancel",
                "retry",
                "completion"
            })
    void helpsWithAnExampleAndTheExitCodes(String command) {
        var help = gtm.run((command + " --help").split(" "));
        assertThat(help.exit()).isZero();
        assertThat(help.out())
                .containsPattern("Examples?:")
                .containsPattern("[ (]gtm " + command)
                .contains(
                        "Exit codes:",
                        "0   done",
                        "1   the run or the command failed unexpectedly",
                        "2   bad usage or input",
                        "3   no such run",
                        "4   the decision or the start was refused",
                        "5   the system cannot be reached",
                        "6   the run ended, but was not completed",
                        "7   partly done");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "start | a workflow must be named, got none",
                "start drew | Missing required option: '--message=TEXT'",
                "start drew --message= | message must have 1 to 10000 characters, got 0",
                "start drew --message=x --request-id a/b | id of a drew run must be 1 to 100 letters",
                "start drew --message=x --gate-timeout 7w | duration must be like 7d",
                "start onboarding --account=a --name=A --tier=gold | tier must be one of enterprise, mid-market, smb, got gold",
                "start onboarding --account=a --tier=smb | Missing required option: '--name=NAME'",
                "cancel --reason=x | the run must be named, got none",
                "retry | the run must be named, got none",
                "cancel q3 | Missing required option: '--reason=TEXT'",
                "cancel q3 --reason= | --reason must say why, got a blank text",
                "approve q3 | Missing required argument (specify one of these): (--item=ID[@HASH][,ID[@HASH]...] [--item=ID[@HASH][,ID[@HASH]...]]... | --all)",
                "approve q3 --all --item=a | are mutually exclusive",
                "start drew --message=x --contact-window 7w | duration must be like 7d",
                "start drew --message=x --contact-window 91d | contactWindow must be from 0 to 90 days, got PT2184H",
                "status a/b | run id must be 1 to 150 letters, digits, '.', '_' or '-', got 'a/b'",
                "status q3 --explain --json | --explain must be used without --json",
                "skip q3 --all | Missing required option: '--reason=TEXT'",
                "skip q3 --all --reason= | --reason must say why, got a blank text",
                "approve q3 --all --set acme | an edit must be like acme.subject=TEXT or acme.body=@FILE, got acme",
                "approve q3 --all --set acme.body=@no/such | @FILE must be a readable UTF-8 file, got no/such",
                "watch q3 --until noon | Invalid value for option '--until'",
                "review q3 | review asks a person and needs a terminal, got none",
                "completion fish | Invalid value for positional parameter",
                "list --state broken | state must be one of any, running, waiting, held, completed, expired, rejected",
                "list --type broken | --type must be one of drew,",
                "list --limit 0 | --limit must be 1 to 1000, got 0",
                "list --limit many | Invalid value for option '--limit'"
            })
    void refusesABadCommandLine(String arguments, String message) {
        var result = gtm.run(arguments.split(" "));
        assertThat(result.exit()).isEqualTo(2);
        assertThat(result.err()).contains(message);
        assertThat(result.err().lines().count()).isLessThanOrEqualTo(2);
        assertThat(result.out()).isEmpty();
    }

    @Test
    void suggestsWhatIsSpeltAlike() {
        assertThat(gtm.run("reviw").err()).isEqualToNormalizingNewlines("""
                Unmatched argument at index 0: 'reviw'
                Did you mean: gtm review or gtm retry or gtm reject?
                """);
    }

    @Test
    void saysHowToStartASystemThatCannotBeReached() {
        var result = gtm.run("status", "q3");
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).isEqualToNormalizingNewlines("""
                the system cannot be reached:
                server x must answer, got nothing
                start the local system with 'gtm up --detach', or name another one in TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE and TEMPORAL_TLS_SECRET
                """);
    }

    @Test
    void saysHowToNameASystemWhenNoneIsKnown() {
        var result = new GtmUnderTest(
                        () -> {
                            var variables = new EnvironmentVariables(Map.of());
                            variables.address("TEMPORAL_ADDRESS");
                            variables.orThrow();
                            throw new AssertionError("a missing variable was accepted");
                        },
                        () -> {})
                .run("list");
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("TEMPORAL_ADDRESS must be host:port, got nothing", "gtm up");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UNAVAILABLE", "DEADLINE_EXCEEDED", "FAILED_PRECONDITION"})
    void tellsASilentSystemFromAFault(String code) {
        var silence = Status.fromCode(Status.Code.valueOf(code)).asRuntimeException();
        var failure = new WorkflowServiceException(WorkflowExecution.getDefaultInstance(), "drew-coordinator", silence);
        var result = failingWith(failure).run("report", "q3");
        assertThat(result.exit()).isEqualTo(5);
        assertThat(result.err()).contains("no answer from the server, or from a worker behind it: " + code);
    }

    @Test
    void showsWhereAnUnexpectedFailureComesFrom() {
        var result = failingWith(new IllegalStateException("a fault")).run("report", "q3");
        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.err()).contains("IllegalStateException: a fault").contains("\tat ");
    }

    @Test
    void keepsControlCharactersOfAFailureFromTheTerminal() {
        for (var failure : List.of(
                new CommandFailedException(ExitCode.FAILED, "a\u001b[2Jb"),
                new CannotConnectException("a\u001b[2Jb", null),
                new IllegalStateException("a\u001b[2Jb\u009b2J"))) {
            assertThat(failingWith(failure).run("list").err())
                    .contains("a?[2Jb")
                    .doesNotContain("\u001b", "\u009b");
        }
    }

    private static GtmUnderTest failingWith(RuntimeException failure) {
        return new GtmUnderTest(
                () -> {
                    throw failure;
                },
                GtmCommands.KINDS,
                () -> {});
    }
}
