package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.content.AccountDataReader;
import io.steadybase.gtm.content.AccountData;
import io.steadybase.gtm.content.AccountDataActivities.AccountDataRequest;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.evidence.Fact;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents: the real activities and the real SDK, over HTTP, with a CRM in memory. */
class OfflineContentWriterTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");
    private static final Fact MEMORY = new Fact("memory/worker/account/northwind-paper", "They like short letters.");

    private OfflineModelServer server;
    private ModelFunction function;

    @BeforeEach
    void start() throws IOException {
        server = OfflineModelServer.start(0);
        function = new ModelFunction(server.endpoint());
    }

    @AfterEach
    void stop() {
        function.close();
        server.close();
    }

    private static AccountData data(ContentType type) {
        return new AccountDataReader(new RecordedCrm())
                .gatherAccountData(new AccountDataRequest(type, "northwind-paper", TODAY));
    }

    private WrittenContent write(ContentType type, List<Fact> sources, String... objections)
            throws JsonProcessingException {
        var brief = new ContentBrief(type, "Northwind Paper", "", "", sources, List.of(objections));
        return function.call("GenerateContent", brief, WrittenContent.class);
    }

    private static List<Statement> statements(ContentDraft draft) {
        return draft.sections().stream()
                .map(Section::statements)
                .flatMap(List::stream)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void writesADocumentOfEveryTypeThatNoRuleObjectsTo(ContentType type) throws JsonProcessingException {
        var sources = new ArrayList<>(data(type).facts());
        sources.add(MEMORY);

        var written = write(type, sources);

        assertThat(written.objections()).isEmpty();
        assertThat(statements(written.draft()))
                .anyMatch(statement -> !statement.sources().isEmpty());
        assertThat(written.draft().remark()).contains("offline model");
        assertThat(write(type, sources)).as("the same once more").isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource
    void saysOfWhatItKnowsNothingAboutThatItDoesNot(ContentType type) throws JsonProcessingException {
        var written = write(type, List.of());

        assertThat(written.objections()).isEmpty();
        assertThat(statements(written.draft()))
                .allMatch(statement -> statement.sources().isEmpty())
                .extracting(Statement::text)
                .contains("Nothing is known about this.");
    }

    @Test
    void tellsWhatAColleagueRemembers() throws JsonProcessingException {
        var written = write(ContentType.QBR_DECK, List.of(MEMORY));

        assertThat(statements(written.draft()))
                .contains(new Statement("Noted by a colleague: They like short letters.", List.of(MEMORY.id())));
    }

    @Test
    void leavesOutWhatAnObjectionQuotes() throws JsonProcessingException {
        var facts = data(ContentType.CALL_BRIEF).facts();
        var before = statements(write(ContentType.CALL_BRIEF, facts).draft()).stream()
                .filter(statement -> !statement.sources().isEmpty())
                .findFirst()
                .orElseThrow();

        var after = write(ContentType.CALL_BRIEF, facts, "it is dull: \"%s\"".formatted(before.text()));

        assertThat(after.objections()).isEmpty();
        assertThat(statements(after.draft())).doesNotContain(before);
    }
}
