package io.steadybase.gtm.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.content.ContentDocument.OutlineEntry;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What clients of content generation send and read: one golden file per payload, in both directions. */
class ContentPayloadsTest {
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
        var fact = new Fact("crm/acme/won-deals", "Acme has bought from us in 3 deals worth 14,731 USD.");
        var document = new ContentDocument(
                "Call brief: Acme",
                List.of(new StoredFile("ab".repeat(32), "call-brief-acme-q4.md", "text/markdown", 1_234)),
                List.of(new OutlineEntry("Why this call", List.of(fact.id()))),
                List.of(fact));
        return Stream.of(
                Arguments.of(
                        "content-request.json",
                        new ContentRequest("call-brief", "acme", "Robin", "keep it short", "q4", "ada")),
                Arguments.of(
                        "content-report.json",
                        new ContentReport(
                                "q4",
                                "call-brief",
                                "acme",
                                RunState.COMPLETED,
                                document,
                                List.of("the CRM knows no contact of the account"),
                                new Spend(690, 120, new BigDecimal("0.00387")))));
    }

    @Test
    void saysWhatIsWrongWithARequestAndWhatWasExpected() {
        assertThat(ContentRequest.NONE.problems())
                .containsExactly(
                        "contentType must be one of qbr-deck, proposal, call-brief, research-report, got nothing",
                        "accountId must have 1 to 100 characters, got 0");
        assertThat(new ContentRequest("proposal", "acme", "x".repeat(201), "x".repeat(2_001), null, null).problems())
                .containsExactly(
                        "audience must have at most 200 characters, got 201",
                        "instructions must have at most 2000 characters, got 2001");
        assertThat(new ContentRequest("proposal", "acme", null, null, "x".repeat(87), null).problems())
                .containsExactly("requestId of a proposal about this account must have 1 to 86 characters, got 87");
    }

    @Test
    void namesARunByTypeAccountAndRequestWhateverTheAccountIsCalled() {
        assertThat(request("acme").businessId("q4")).isEqualTo("proposal-acme-q4");
        assertThat(request("株式会社北海").businessId("q4")).matches("proposal-[0-9a-f]{12}-q4");
        assertThat(request("x".repeat(51)).businessId("q4")).matches("proposal-[0-9a-f]{12}-q4");
        assertThat(request("x".repeat(51)).problems()).isEmpty();
    }

    private static ContentRequest request(String account) {
        return new ContentRequest("proposal", account, null, null, "q4", null);
    }
}
