package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.imports.ImportSummary;
import io.steadybase.gtm.cli.imports.RowProblem;
import io.steadybase.gtm.connection.RunReport;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.OutlineEntry;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.leads.LeadBand;
import io.steadybase.gtm.leads.LeadEnrichment;
import io.steadybase.gtm.leads.LeadEnrichment.Firmographics;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRouting;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.memory.Compression;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryHealth;
import io.steadybase.gtm.memory.MemoryHealth.Counts;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.memory.WriteReceipt;
import io.steadybase.gtm.memory.WriteReceipt.Written;
import io.steadybase.gtm.onboarding.ComplianceDecision;
import io.steadybase.gtm.onboarding.ComplianceDecision.Outcome;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.ComplianceReview.Finding;
import io.steadybase.gtm.onboarding.ComplianceReview.Severity;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.EngagementAnalysis.Reason;
import io.steadybase.gtm.onboarding.OnboardingReport;
import io.steadybase.gtm.onboarding.OnboardingReport.Compliance;
import io.steadybase.gtm.onboarding.OnboardingReport.FollowUp;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.Resource;
import io.steadybase.gtm.onboarding.Proposal.Risk;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Track;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.JsonShape;
import io.steadybase.gtm.tickets.TicketAnalysis;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketClassification;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketReport.Resolved;
import io.steadybase.gtm.tickets.TicketSeverity;
import io.steadybase.gtm.tickets.TicketSla;
import io.steadybase.gtm.tickets.TicketSla.Escalation;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What programs read of the kinds of runs besides Drew, of imports and of memory: see docs/json.md. */
class DocumentedReportsTest {
    @ParameterizedTest
    @MethodSource("shapes")
    void printsTheGoldenFileAsItIsDocumented(String name, Object data) throws IOException {
        var shape = JsonShape.of(name, data);

        assertThat(shape.printed()).isEqualTo(WireJson.MAPPER.readTree(shape.golden()));
        assertThat(shape.documented()).isEqualTo(shape.golden());
    }

    static Stream<Arguments> shapes() {
        return Stream.of(
                Arguments.of("report-lead", document(lead(), null)),
                Arguments.of("report-content", document(content(), null)),
                Arguments.of("report-ticket", document(ticket(), null)),
                Arguments.of("report-onboarding", document(onboarding(), "not done: the welcome message: no contact")),
                Arguments.of("import-runs", imported()),
                Arguments.of("memory", memory("account/acme/tone", "They like short letters.", true)),
                Arguments.of(
                        "memory-list",
                        List.of(
                                memory("account/acme/tone", "They like short letters.", true),
                                memory("ticket/bug/T-7", "No mail; resolved by Kim: cable", false))),
                Arguments.of(
                        "memory-written", new WriteReceipt(List.of(new Written("account/acme/tone", 3, 2)), false)),
                Arguments.of("memory-compression", new Compression(Samples.NOON, 12, 2, 8_192, 1_024)),
                Arguments.of("memory-health", health()));
    }

    @Test
    void documentsEveryWordThatAFieldOfThemCanBe() throws IOException {
        var words = Stream.of(
                        LeadBand.values(),
                        ContentType.values(),
                        TicketClassification.values(),
                        TicketSeverity.values(),
                        Track.values(),
                        Outcome.values(),
                        Severity.values(),
                        MemoryScope.values())
                .flatMap(Stream::of)
                .map(WireJson::label)
                .map("`%s`"::formatted);

        assertThat(JsonShape.document()).contains(words.toList());
    }

    private static Object document(Object report, @Nullable String reason) {
        return RunDocument.of(new RunReport<>(Samples.run(RunStanding.COMPLETED, true), report, reason));
    }

    private static LeadReport lead() {
        var known = new LeadEnrichment(
                new Firmographics(
                        "acme", "Acme Corporation", "retail", "enterprise", 9_000, new BigDecimal("120.5"), "Kenya"),
                "Robin Vale",
                "West",
                List.of("2 open opportunities"));
        var score = new LeadScore(
                84,
                39,
                List.of(
                        new LeadScore.Factor("occupation", "Working Professional", 47, 49, "professionals buy"),
                        new LeadScore.Factor("visits", null, -2, 12, "who comes back is interested")),
                1);
        var routing = new LeadRouting(
                LeadBand.HOT,
                LeadBand.HOT.route(),
                "Robin Vale",
                "West",
                "score 84: occupation Working Professional +47, visits unknown -2");
        return new LeadReport(
                "L-17",
                RunState.COMPLETED,
                score,
                routing,
                known,
                List.of("the scorecard has no factor city"),
                Samples.SPEND);
    }

    private static ContentReport content() {
        var fact = new Fact("crm/acme/won-deals", "Acme has bought from us in 2 deals worth 9,521.50 USD.");
        var document = new ContentDocument(
                "Quarterly business review: Acme Corporation",
                List.of(
                        new StoredFile(
                                "ab".repeat(32),
                                "qbr-deck-acme-q4.pptx",
                                "application/vnd.openxmlformats-officedocument.presentationml.presentation",
                                31_234),
                        new StoredFile("cd".repeat(32), "qbr-deck-acme-q4.md", "text/markdown", 2_812)),
                List.of(new OutlineEntry("Where we stand", List.of(fact.id()))),
                List.of(fact));
        return new ContentReport(
                "q4",
                "qbr-deck",
                "acme",
                RunState.COMPLETED,
                document,
                List.of("the CRM knows no contact of the account"),
                Samples.SPEND);
    }

    private static TicketReport ticket() {
        var analysis = new TicketAnalysis(
                TicketClassification.BUG,
                TicketSeverity.HIGH,
                "Nobody gets any mail.",
                "en",
                List.of(new SimilarTicket("T-7", "No mail; resolved by Kim: cable")),
                List.of("Look at the cable."));
        var late = Samples.NOON.plus(Duration.ofMinutes(15));
        var sla = new TicketSla(
                "P1",
                "Kim",
                List.of(
                        new Deadline(TicketSla.RESPONSE, late, late.plusSeconds(60)),
                        new Deadline(TicketSla.RESOLUTION, Samples.NOON.plus(Duration.ofHours(4)), late)),
                List.of(new Escalation(TicketSla.RESPONSE, "VP Support", late, late, "Throttled: too many requests")));
        return new TicketReport(
                "T-9",
                RunState.COMPLETED,
                analysis,
                new Resolved("replaced the cable", "Kim", late.plusSeconds(600)),
                sla,
                List.of("past tickets could not be recalled: Unavailable"),
                Samples.SPEND);
    }

    private static OnboardingReport onboarding() {
        var review = new ComplianceReview(
                "2026-11",
                List.of(new Finding("data-residency", "Data residency", Severity.HIGH, "its office is in Germany")));
        var decision = new ComplianceDecision(Outcome.APPROVED, "Robin", Samples.NOON, "fine");
        return new OnboardingReport(
                "acme",
                RunState.FAILED,
                new EngagementAnalysis(
                        Track.STANDARD, "As usual.", List.of(new Reason("Their forecasts are late.", "call/C-1/1"))),
                proposal(),
                new Compliance(review, decision),
                new FollowUp(
                        "client-onboarding-acme/welcome",
                        List.of("client-onboarding-acme/kickoff"),
                        List.of("the crm-task task/1: Unavailable")),
                List.of("onboarded without its calls: Unavailable"),
                Samples.SPEND);
    }

    private static Proposal proposal() {
        return new Proposal(
                "standard-smb",
                "Live in two weeks.",
                List.of(new Milestone("Live", 14, List.of("Everybody is in."))),
                List.of(new TimelineEntry(1, "Kickoff", "Manager")),
                List.of(new Resource("Manager", "Leads.")),
                List.of(new Risk("No time.", "Ask early.")),
                new Welcome("Welcome", "Hello Ada,\n\nshall we talk?"));
    }

    private static ImportSummary imported() {
        var problem = new RowProblem(5, "leadId must be there, got nothing");
        return new ImportSummary(120, 20, 90, 9, 3, 1, List.of(problem), 1);
    }

    private static Memory memory(String key, String value, boolean pinned) {
        return new Memory(MemoryScope.TEAM, key, value, pinned, 3, Samples.NOON);
    }

    private static MemoryHealth health() {
        return new MemoryHealth(
                Owners.team("sales"),
                new Counts(42, 2, 40, 18_321, 7),
                Samples.NOON.minus(Duration.ofDays(9)),
                new BigDecimal("0.38"),
                Samples.NOON,
                Samples.NOON,
                1);
    }
}
