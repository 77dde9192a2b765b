package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.tickets.TicketReportView;
import io.steadybase.gtm.connection.TemporalConnection;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketClassification;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketReport.Resolved;
import io.steadybase.gtm.tickets.TicketSeverity;
import io.steadybase.gtm.tickets.TicketSla;
import io.steadybase.gtm.tickets.TicketSla.Escalation;
import io.temporal.testing.TestWorkflowEnvironment;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TicketCommandsTest {
    private TestWorkflowEnvironment environment;
    private GtmUnderTest gtm;

    @BeforeEach
    void startSystem() {
        environment = TestSystem.start();
        gtm = new GtmUnderTest(
                () -> new TemporalConnection(environment.getWorkflowClient(), () -> {}), GtmCommands.KINDS, () -> {});
    }

    @AfterEach
    void stopSystem() {
        environment.close();
    }

    private GtmUnderTest.Result start(String... more) {
        var arguments = new java.util.ArrayList<>(
                List.of("start", "ticket", "--ticket-id", "T-1", "--description", "It burns."));
        arguments.addAll(List.of(more));
        return gtm.run(arguments.toArray(String[]::new));
    }

    @Test
    void startsAcknowledgesAndResolvesATicket() {
        assertThat(start("--priority", "P1", "--resolution-sla", "20s").exit()).isZero();

        var acknowledged = gtm.run("ticket", "acknowledge", "T-1", "--by", "Kim");
        assertThat(acknowledged.out()).startsWith("ticket-T-1 is acknowledged").contains("response SLA: met");
        var again = gtm.run("ticket", "acknowledge", "ticket-T-1", "--by", "Robin");
        assertThat(again.exit()).isEqualTo(ExitCode.REFUSED.code());
        assertThat(again.err()).contains("the ticket was acknowledged by Kim before");

        assertThat(gtm.run("ticket", "resolve", "T-1", "--by", "Kim", "--resolution", "water")
                        .out())
                .startsWith("ticket-T-1 is resolved");
        assertThat(gtm.run("watch", "T-1", "--until", "end").exit()).isZero();
        assertThat(gtm.run("report", "T-1").out()).contains("resolution: water, by Kim");
        var late = gtm.run("ticket", "resolve", "T-1", "--resolution", "sand");
        assertThat(late.exit()).isEqualTo(ExitCode.REFUSED.code());
    }

    @Test
    void joinsATicketThatWasStartedBefore() {
        start("--priority", "P1");
        assertThat(start("--priority", "P1").out()).contains("had been started before");
        assertThat(start("--priority", "P2").exit()).isEqualTo(ExitCode.REFUSED.code());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    --priority P5                             | priority must be one of P1, P2, P3, P4, got P5
                    --priority p1                             | priority must be one of P1, P2, P3, P4, got p1
                    --priority P1 --response-sla 0s           | duration must be longer than nothing, got 0s
                    --priority P1 --created-at yesterday      | instant must be like 2026-11-24T09:00:00Z, got yesterday
                    """)
    void refusesATicketThatMakesNoSense(String options, String problem) {
        var result = start(options.split(" +"));
        assertThat(result.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(result.err()).contains(problem);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ticket                                    | 2 | acknowledge or resolve must be named, got none
                    ticket acknowledge T/1                    | 2 | id of a ticket run must be 1 to 100 letters
                    ticket resolve T-1                        | 2 | --resolution
                    ticket acknowledge T-9                    | 3 | no run ticket-T-9
                    """)
    void refusesAMessageThatMakesNoSense(String line, int exit, String problem) {
        var result = gtm.run(line.split(" +"));
        assertThat(result.err()).contains(problem);
        assertThat(result.exit()).isEqualTo(exit);
        var blank = gtm.run("ticket", "resolve", "T-1", "--by", "Kim", "--resolution", " ");
        assertThat(blank.exit()).isEqualTo(ExitCode.USAGE.code());
        assertThat(blank.err()).contains("resolution must have 1 to 10000 characters, got 0");
    }

    @Test
    void printsAReportWithItsEscalations() {
        var analysis = new TicketAnalysis(
                TicketClassification.BUG,
                TicketSeverity.HIGH,
                "Nobody\u001b[2J prints.",
                "en",
                List.of(new SimilarTicket("T-0", "printer; resolved by Kim: water")),
                List.of("Water it."));
        var sla = new TicketSla(
                "P1",
                "Kim",
                List.of(new Deadline(TicketSla.RESPONSE, Samples.NOON, null)),
                List.of(new Escalation(TicketSla.RESPONSE, "VP Support", Samples.NOON, Samples.NOON, null)));
        var report = new TicketReport(
                "T-1",
                RunState.COMPLETED,
                analysis,
                new Resolved("water", "Kim", Samples.NOON),
                sla,
                List.of("a note"),
                Samples.SPEND);
        assertThat(Printed.by(new TicketReportView(report, Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
                        classification: bug, severity high, language en
                        impact: Nobody?[2J prints.
                          - Water it.
                        similar: T-0: printer; resolved by Kim: water
                        resolution: water, by Kim now (12:00)
                        SLA: breached
                          clock         escalated to  at     could not be told
                          response SLA  VP Support    12:00
                        notes:
                          - a note
                        cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD
                        """);
    }
}
