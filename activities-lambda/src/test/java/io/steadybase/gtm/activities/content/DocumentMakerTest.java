package io.steadybase.gtm.activities.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.documents.DocumentStore;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.ContentDocument;
import io.steadybase.gtm.content.ContentDocument.StoredFile;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.DocumentActivities.Cover;
import io.steadybase.gtm.content.DocumentActivities.Manuscript;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentMakerTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    /** For whoever wants to look at them: {@code .ci/slides} has LibreOffice open every one. */
    private static final Path DECKS = Path.of("target/decks");

    private final DynamoDbTables tables = DynamoDbTables.create();
    private final DocumentMaker maker = new DocumentMaker(new DocumentStore(tables.client(), tables.documents()));

    @ParameterizedTest
    @EnumSource(ContentType.class)
    void storesADocumentOfEveryTypeWithItsOutlineAndCitations(ContentType type) {
        var data = Accounts.data(type, "acme");

        var document = make(type, data, Accounts.fullDraft(type, data));

        assertThat(document.title()).isEqualTo(type.title() + ": Acme & Sons");
        assertThat(document.files())
                .extracting(StoredFile::mediaType)
                .isEqualTo(
                        type == ContentType.QBR_DECK
                                ? List.of(DocumentSlides.MEDIA_TYPE, "text/markdown")
                                : List.of("text/markdown"));
        assertThat(document.outline()).hasSize(Outline.of(type).parts().size());
        assertThat(document.citations()).containsExactly(data.facts().getFirst());
    }

    @Test
    void setsMarkdownWithTheFiguresOfItsChartsAndNumberedSources() {
        var data = Accounts.data(ContentType.QBR_DECK, "acme");

        var text = text(make(ContentType.QBR_DECK, data, Accounts.shortDraft(ContentType.QBR_DECK, data)));

        assertThat(text)
                .startsWith("# Quarterly business review: Acme & Sons\n\n24 November 2026, for the \\*board\\*\n")
                .contains("## What was won\n\n| Won by quarter, USD | |\n|---|---:|\n| Q4 2025 | 4,600.50 |\n")
                .contains("- Acme & Sons has 2 open opportunities worth 10,800 USD at list price. [1]\n")
                .endsWith("## Sources\n\n1. Acme & Sons has 2 open opportunities worth 10,800 USD at list price."
                        + " (CRM, `crm/acme/open-pipeline`)\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"acme", "lost", "longest", "bare"})
    void makesADeckOfWhateverOpportunitiesThereAre(String account) throws IOException {
        var data = Accounts.data(ContentType.QBR_DECK, account);
        Files.createDirectories(DECKS);

        for (var draft : List.of(
                Accounts.fullDraft(ContentType.QBR_DECK, data), Accounts.shortDraft(ContentType.QBR_DECK, data))) {
            var document = make(ContentType.QBR_DECK, data, draft);
            var deck = read(document.files().getFirst());
            var name = "%s-%s.pptx".formatted(account, draft.remark().isEmpty() ? "short" : "full");
            Files.write(DECKS.resolve(name), deck);
            assertThat(deck).startsWith("PK".getBytes(StandardCharsets.US_ASCII));
        }
    }

    @Test
    void setsADeckWithoutOpportunitiesWithoutAChart() {
        var data = Accounts.data(ContentType.QBR_DECK, "bare");

        var text = text(make(ContentType.QBR_DECK, data, Accounts.shortDraft(ContentType.QBR_DECK, data)));

        assertThat(text)
                .contains("## What was won\n\n- Bare has no open opportunity. [1]\n")
                .doesNotContain("|---|");
    }

    @Test
    void namesTheFigureThatIsNotInTheDataAndItsSentence() {
        var data = Accounts.data(ContentType.CALL_BRIEF, "acme");
        var good = Accounts.shortDraft(ContentType.CALL_BRIEF, data);
        var lie = new Statement(
                "They will spend 99,000 USD.", List.of(data.facts().getFirst().id()));
        var sections = new ArrayList<>(good.sections());
        sections.set(2, new Section("situation", List.of(lie)));

        assertThatThrownBy(() -> make(ContentType.CALL_BRIEF, data, new ContentDraft(sections, "")))
                .isInstanceOfSatisfying(
                        ActivityFailedException.class,
                        e -> assertThat(e.type()).isEqualTo(FailureType.MALFORMED_MODEL_OUTPUT))
                .hasMessage("figure must stand in what its statement cites, got 99000 usd in section situation:"
                        + " \"They will spend 99,000 USD.\", which cites crm/acme/open-pipeline");
        assertThat(tables.client()
                        .scan(scan -> scan.tableName(tables.documents()))
                        .count())
                .isZero();
    }

    @Test
    void storesTheSameManuscriptOnce() {
        var data = Accounts.data(ContentType.QBR_DECK, "acme");
        var draft = Accounts.fullDraft(ContentType.QBR_DECK, data);

        assertThat(make(ContentType.QBR_DECK, data, draft)).isEqualTo(make(ContentType.QBR_DECK, data, draft));
    }

    private ContentDocument make(ContentType type, AccountData data, ContentDraft draft) {
        var cover = new Cover(type, type.label() + "-" + data.accountId() + "-q4", "the *board*", NOON);
        return maker.finalizeContent(new Manuscript(cover, data, data.facts(), draft));
    }

    private String text(ContentDocument document) {
        return new String(read(document.files().getLast()), StandardCharsets.UTF_8);
    }

    private byte[] read(StoredFile file) {
        return tables.client().scan(scan -> scan.tableName(tables.documents())).items().stream()
                .filter(item -> item.get("documentId").s().equals(file.documentId()))
                .findFirst()
                .orElseThrow()
                .get("content")
                .b()
                .asByteArray();
    }
}
