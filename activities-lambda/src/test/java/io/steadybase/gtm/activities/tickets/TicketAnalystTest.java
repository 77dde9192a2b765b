package io.steadybase.gtm.activities.tickets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.tickets.TicketAnalysis.SimilarTicket;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisRequest;
import io.steadybase.gtm.tickets.TicketAnalysisActivities.AnalysisResult;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TicketAnalystTest {
    private static final String TOOL = "submit_ticket_analysis";
    private final FakeConverse bedrock = new FakeConverse();
    private final TicketAnalyst analyst = new TicketAnalyst(new ModelClient(
            bedrock, new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE), () -> Duration.ofSeconds(30)));

    private AnalysisResult analyse(MemoryEntry... past) {
        return analyst.analyzeTicket(
                new AnalysisRequest("T-9", "Printer", "The printer smoulders again.", List.of(past)));
    }

    private static MemoryEntry past(String key, String value) {
        return new MemoryEntry(Owners.team("support"), key, value, false, 1, Instant.EPOCH);
    }

    private static String answer(String severity, String similar) {
        return """
                {"classification":"bug","severity":"%s","impact":" Nobody prints. ","language":"en","similar":%s,\
                "resolutionPaths":["water"]}""".formatted(severity, similar);
    }

    @Test
    void showsThePastTicketsThatShareMostWordsAndNamesThemByTheirIds() {
        bedrock.callsTool(TOOL, answer("high", "[2,1,2]"));
        var result = analyse(
                past("ticket/billing/T-1", "invoice missing"),
                past("ticket/bug/T-2/resolution", "the printer smells; resolved by Kim: air"),
                past("note/T-3", "the printer smoulders"),
                past("ticket/bug/T-4", "the printer smoulders; resolved by Kim: water"));

        assertThat(bedrock.question(0))
                .contains("<data name=\"past ticket 1\">\nthe printer smoulders; resolved by Kim: water\n</data>")
                .contains("<data name=\"past ticket 2\">\nthe printer smells; resolved by Kim: air\n</data>")
                .doesNotContain("invoice missing", "past ticket 3");
        assertThat(result.analysis().similarTickets())
                .containsExactly(
                        new SimilarTicket("T-2", "the printer smells; resolved by Kim: air"),
                        new SimilarTicket("T-4", "the printer smoulders; resolved by Kim: water"));
        assertThat(result.analysis().impact()).isEqualTo("Nobody prints.");
        assertThat(result.notes()).isEmpty();
    }

    @Test
    void dropsPastTicketsThatDoNotExistAndSaysSo() {
        bedrock.callsTool(TOOL, answer("high", "[1,7]"));
        var result = analyse();
        assertThat(result.analysis().similarTickets()).isEmpty();
        assertThat(result.notes())
                .containsExactly("dropped 2 similar tickets: the model named past tickets that do not exist");
    }

    @Test
    void asksOnceMoreWhereTheAnswerDoesNotFitItsSchema() {
        bedrock.callsTool(TOOL, answer("apocalyptic", "[]")).callsTool(TOOL, answer("low", "[]"));
        assertThat(analyse().analysis().severity().label()).isEqualTo("low");
        assertThat(bedrock.requests).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"severity\":\"P1\"", "\"severity\":\"high\",\"colour\":\"red\"", "\"language\":\"fi\""})
    void failsWhereItDoesNotFitTwice(String wrong) {
        var good = answer("high", "[]");
        var field = wrong.substring(0, wrong.indexOf(':'));
        var bad = good.replaceAll(field + ":\"[a-z]+\"", wrong);
        bedrock.callsTool(TOOL, bad).callsTool(TOOL, bad);
        assertThatThrownBy(this::analyse)
                .isInstanceOfSatisfying(
                        ActivityFailedException.class,
                        e -> assertThat(e.type()).isEqualTo(FailureType.MALFORMED_MODEL_OUTPUT));
    }
}
