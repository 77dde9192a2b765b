package io.steadybase.gtm.leads;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.leads.LeadDataActivities.EnrichRequest;
import io.steadybase.gtm.leads.LeadEnrichment.Firmographics;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreRequest;
import io.steadybase.gtm.leads.LeadScoringActivities.ScoreResult;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients and functions exchange about leads: one golden file per payload, in both directions. */
class LeadPayloadsTest {
    private static final LeadContact CONTACT = new LeadContact("Kim Doe", "CIO", "kim@acme.example");
    private static final Map<String, String> ATTRIBUTES = Map.of("source", "Google");
    private static final Spend SPEND = new Spend(690, 120, new BigDecimal("0.00387"));
    private static final LeadScore SCORE = new LeadScore(
            41, 39, List.of(new LeadScore.Factor("source", "Google", 2, 32, "where the lead heard of us")), 1);
    private static final LeadEnrichment KNOWN = new LeadEnrichment(
            new Firmographics("acme", "Acme", "technology", "smb", 120, new BigDecimal("12.5"), "Norway"),
            "Robin Vale",
            "West",
            List.of("2 open opportunities"));

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
        var request = new LeadRequest("l-17", "Acme", CONTACT, ATTRIBUTES, "Robin", Duration.ofDays(7));
        var routing = new LeadRouting(LeadBand.COOL, "nurture", "marketing", "West", "score 41: source Google +2");
        var report = new LeadReport(
                "l-17", RunState.COMPLETED, SCORE, routing, KNOWN, List.of("the scorecard has no factor city"), SPEND);
        return Stream.of(
                Arguments.of("lead-request.json", request),
                Arguments.of("lead-report.json", report),
                Arguments.of("enrich-lead.json", new EnrichRequest("Acme", CONTACT)),
                Arguments.of("lead-enrichment.json", KNOWN),
                Arguments.of("score-lead.json", new ScoreRequest(ATTRIBUTES)),
                Arguments.of("lead-score.json", new ScoreResult(SCORE, List.of(), SPEND)));
    }
}
