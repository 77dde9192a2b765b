package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.outbox.FakeOutbox;
import io.steadybase.gtm.connection.CannotConnectException;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.dispatch.WireJson;
import io.temporal.testing.TestWorkflowEnvironment;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutboxCommandTest {
    private final FakeOutbox outbox = FakeOutbox.with(
            FakeOutbox.message("q3/acme", "Your yard", "Hello Ada,\nhow is it going?"),
            FakeOutbox.message("q2/beta", "Your audit", "Hello"));
    private TestWorkflowEnvironment environment;
    private GtmUnderTest gtm;

    @BeforeEach
    void startSystem() {
        environment = TestSystem.start();
        gtm = new GtmUnderTest(() -> new TemporalConnection(environment.getWorkflowClient(), () -> {}), () -> {});
        gtm.holds(outbox);
    }

    @AfterEach
    void stopSystem() {
        environment.close();
    }

    @Test
    void listsWhatAllRunsDeliveredWithoutAskingTemporal() {
        gtm = new GtmUnderTest(
                () -> {
                    throw new CannotConnectException("Temporal is away", null);
                },
                () -> {});
        gtm.holds(outbox);
        var result = gtm.run("outbox");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).contains("Your yard", "Your audit").doesNotContain("Hello");
        assertThat(outbox.questions()).containsExactly("null 20", "closed");
    }

    @Test
    void showsWhatOneRunDeliveredInFull() {
        var result = gtm.run("outbox", "drew-q3", "--limit", "7");
        assertThat(result.exit()).as("the run is gone, its messages are not").isZero();
        assertThat(result.out()).contains("Hello Ada,", "  how is it going?").doesNotContain("Your audit");
        assertThat(outbox.questions()).containsExactly("q3 7", "closed");
    }

    @Test
    void printsTheSameAsJson() throws Exception {
        var json = WireJson.MAPPER.readTree(gtm.run("outbox", "q3", "--json").out());
        assertThat(json.at("/messages/0/message/subject").textValue()).isEqualTo("Your yard");
        assertThat(json.at("/messages/0/run").textValue()).isEqualTo("q3");
        assertThat(json.at("/complete").booleanValue()).isTrue();
    }

    @Test
    void saysThatARunHasDeliveredNothing() {
        gtm.run("start", "drew", "--message", "top 5", "--request-id", "q4");
        var result = gtm.run("outbox", "q4");
        assertThat(result.exit()).isZero();
        assertThat(result.out()).isEqualToNormalizingNewlines("nothing was delivered\n");
    }

    @Test
    void saysThatThereIsNoSuchRun() {
        var result = gtm.run("outbox", "q5");
        assertThat(result.exit()).isEqualTo(ExitCode.NOT_FOUND.code());
        assertThat(result.err()).isEqualToNormalizingNewlines("no run drew-q5: list the runs with 'gtm list'\n");
        assertThat(gtm.run("outbox", "q/5").exit()).isEqualTo(ExitCode.NOT_FOUND.code());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1001"})
    void refusesALimitThatMakesNoSense(String limit) {
        var result = gtm.run("outbox", "--limit", limit);
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(result.err()).contains("--limit must be 1 to 1000, got " + limit);
    }
}
