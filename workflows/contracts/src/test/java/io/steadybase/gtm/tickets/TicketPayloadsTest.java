package io.steadybase.gtm.tickets;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisRequest;
import io.steadybase.gtm.tickets.TicketReport.Resolved;
import io.steadybase.gtm.tickets.TicketSla.Escalation;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of Ticket Resolution send and read: one golden file per payload, in both directions. */
class TicketPayloadsTest {
    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @ParameterizedTest
    @MethodSource("payloads")
    void readsAndWritesTheGoldenFile(String file, Object payload) throws IOException {
        var golden = Files.readString(Path.of("src/test/resources/payloads", file));

        assertThat((Object) WireJson.MAPPER.readValue(golden, payload.getClass()))
                .isEqualTo(payload);
        assertThat(WireJson.MAPPER.readTree(WireJson.MAPPER.writeValueAsString(payload)))
                .isEqualTo(WireJson.MAPPER.readTree(golden));
    }

    static Stream<Arguments> payloads() {
        var past = new MemoryEntry(
                Owners.team("support"), "ticket/bug/T-0", "no mail; resolved by Kim: restarted it", false, 1, NOON);
        return Stream.of(
                Arguments.of("ticket-request.json", request(Duration.ofSeconds(20), Duration.ofMinutes(1))),
                Arguments.of("ticket-report.json", report()),
                Arguments.of("resolve.json", new Resolution("restarted it", "Kim")),
                Arguments.of("acknowledge.json", new Acknowledgement("Kim")),
                Arguments.of(
                        "ticket-analysis-request.json",
                        new AnalysisRequest("T-1", "No mail", "Nobody gets any mail.", List.of(past))),
                Arguments.of(
                        "team-notice.json",
                        new TeamNotice(
                                "ticket-T-1/escalation/1",
                                "escalation",
                                "VP Support",
                                "health-monitor",
                                "acme",
                                "P1 T-1",
                                "Look.",
                                NOON)));
    }

    private static TicketRequest request(Duration response, Duration resolution) {
        return new TicketRequest("T-1", "No mail", "Nobody gets any mail.", "P1", "acme", NOON, response, resolution);
    }

    private static TicketReport report() {
        var analysis = new TicketAnalysis(
                TicketClassification.BUG,
                TicketSeverity.HIGH,
                "Nobody gets mail.",
                "en",
                List.of(new SimilarTicket("T-0", "no mail; resolved by Kim: restarted it")),
                List.of("Restart it."));
        var sla = new TicketSla(
                "P1",
                "Kim",
                List.of(new Deadline("response SLA", NOON, NOON), new Deadline("resolution SLA", NOON, null)),
                List.of(new Escalation("response SLA", "VP Support", NOON, NOON, "TimedOut: late")));
        return new TicketReport(
                "T-1",
                RunState.COMPLETED,
                analysis,
                new Resolved("restarted it", "Kim", NOON),
                sla,
                List.of("past tickets could not be recalled"),
                new Spend(690, 120, new BigDecimal("0.00387")));
    }

    @Test
    void saysWhatIsWrongWithARequestAndWhatWasGiven() throws IOException {
        assertThat(WireJson.MAPPER.readValue("{}", TicketRequest.class).problems())
                .containsExactly(
                        "ticketId must have 1 to 200 characters, got 0",
                        "description must have 1 to 10000 characters, got 0",
                        "priority must be one of P1, P2, P3, P4, got ");
        assertThat(request(Duration.ZERO, Duration.ofDays(366)).problems())
                .containsExactly(
                        "responseSla must be longer than nothing and at most 365 days, got PT0S",
                        "resolutionSla must be longer than nothing and at most 365 days, got PT8784H");
        var huge = "x".repeat(20_000);
        assertThat(new TicketRequest("T-1", huge, huge, huge, huge, null).problems())
                .hasSize(4)
                .allSatisfy(problem -> assertThat(problem).hasSizeLessThan(300));
    }

    @Test
    void countsAsBreachedWhatWasMetTooLate() {
        var late = List.of(new Deadline("response SLA", NOON, NOON.plusSeconds(1)));
        var report = new TicketReport(
                "T-1",
                RunState.COMPLETED,
                null,
                null,
                new TicketSla("P1", null, late, List.of()),
                List.of(),
                Spend.NONE);
        assertThat(report.slaBreached()).isTrue();
    }
}
