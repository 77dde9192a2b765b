package io.steadybase.gtm.cli.content;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Printed;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.OutlineEntry;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ContentViewsTest {
    private static final String DECK = "ab".repeat(32);
    private static final ContentDocument DOCUMENT = new ContentDocument(
            "Quarterly business review: Acme\u001b[2J",
            List.of(
                    new StoredFile(DECK, "qbr-deck-acme-q4.pptx", "application/x", 31_234),
                    new StoredFile("cd".repeat(32), "qbr-deck-acme-q4.md", "text/markdown", 812)),
            List.of(
                    new OutlineEntry("Where we stand", List.of("crm/acme/won-deals", "crm/acme/owner")),
                    new OutlineEntry("Next steps", List.of())),
            List.of(new Fact("crm/acme/won-deals", "Acme has bought from us in 2 deals worth 9,521.50 USD.")));

    private static ContentReport report(@Nullable ContentDocument document, String... notes) {
        return new ContentReport("q4", "qbr-deck", "acme", RunState.COMPLETED, document, List.of(notes), Spend.NONE);
    }

    @Test
    void reportsTheDocumentItsFilesAndHowToFetchThem() {
        var view = new ContentReportView(report(DOCUMENT, "no contact"), Optional.of("nothing was billed"));
        assertThat(Printed.by(view::print)).isEqualToNormalizingNewlines("""
                document: Quarterly business review: Acme?[2J
                  - Where we stand (2 sources)
                  - Next steps (0 sources)
                files:
                  - qbr-deck-acme-q4.pptx, 31,234 bytes, %s
                  - qbr-deck-acme-q4.md, 812 bytes, %s
                fetch it: gtm content open %s
                notes:
                  - no contact
                cost: 0 tokens in, 0 tokens out, 0.0000 USD (nothing was billed)
                """.formatted(DECK, "cd".repeat(32), DECK));
    }

    @Test
    void reportsARunThatHasStoredNothingYet() {
        assertThat(Printed.by(new ContentReportView(report(null), Optional.empty())::print))
                .isEqualToNormalizingNewlines("document: none so far\ncost: 0 tokens in, 0 tokens out, 0.0000 USD\n");
        assertThat(Printed.by(screen -> new ContentCommands().printExplanation(report(null), screen)))
                .isEqualToNormalizingNewlines("sources: none so far\n");
    }

    @Test
    void explainsADocumentByItsSourcesWithTheirNumbers() {
        assertThat(Printed.by(screen -> new ContentCommands().printExplanation(report(DOCUMENT), screen)))
                .isEqualToNormalizingNewlines("""
                        sources:
                          1. Acme has bought from us in 2 deals worth 9,521.50 USD. (crm/acme/won-deals)
                        """);
    }
}
