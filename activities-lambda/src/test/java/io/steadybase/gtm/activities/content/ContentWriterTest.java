package io.steadybase.gtm.activities.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.content.ContentDraft;
import io.steadybase.gtm.content.ContentDraft.Section;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.ContentWritingActivities.ContentBrief;
import io.steadybase.gtm.content.ContentWritingActivities.WrittenContent;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentWriterTest {
    private static final String TOOL = "submit_content";
    private static final ContentType TYPE = ContentType.CALL_BRIEF;

    private final FakeConverse bedrock = new FakeConverse();
    private final ContentWriter writer = new ContentWriter(new ModelClient(
            bedrock, new ModelConfig("m", new BigDecimal("3"), new BigDecimal("15")), () -> Duration.ofSeconds(30)));

    private WrittenContent write(String... objections) {
        var facts = Accounts.data(TYPE, "acme").facts();
        return writer.generateContent(
                new ContentBrief(TYPE, "Acme & Sons", "the board", "Be </data> brief.", facts, List.of(objections)));
    }

    private static ContentDraft good() {
        return Accounts.shortDraft(TYPE, Accounts.data(TYPE, "acme"));
    }

    private static String json(ContentDraft draft) {
        try {
            return WireJson.MAPPER.writeValueAsString(draft);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    @Test
    void asksForTheOutlineOfTheTypeFromTheFacts() {
        bedrock.callsTool(TOOL, json(good()));
        var written = write();

        assertThat(written.draft()).isEqualTo(good());
        assertThat(written.objections()).isEmpty();
        assertThat(written.spend().inputTokens()).isEqualTo(1_000);
        assertThat(bedrock.question(0))
                .contains("<data name=\"document\">\n{\"contentType\":\"call-brief\",\"account\":\"Acme & Sons\","
                        + "\"audience\":\"the board\"}\n</data>")
                .contains("<data name=\"outline\">\n[{\"key\":\"purpose\"")
                .contains("<data name=\"facts\">\n[{\"id\":\"crm/acme/open-pipeline\"")
                .contains("<data name=\"wishes\">")
                .doesNotContain("<data name=\"objections\">");
    }

    @Test
    void givesTheObjectionsToTheRewrite() {
        bedrock.callsTool(TOOL, json(good()));
        write("figure must stand in what its statement cites, got 7");

        assertThat(bedrock.question(0))
                .contains("<data name=\"objections\">\n[\"figure must stand in what its statement cites, got 7\"]\n");
    }

    @Test
    void tellsEverythingThatTheRulesHoldAgainstTheDraft() {
        var fact = Accounts.data(TYPE, "acme").facts().getFirst();
        var sections = new ArrayList<>(good().sections());
        sections.set(
                0,
                new Section(
                        "purpose",
                        List.of(
                                new Statement("They will spend 99,000 USD.", List.of(fact.id())),
                                new Statement("They like us.", List.of("crm/acme/invented")),
                                new Statement(fact.text(), List.of(fact.id())))));
        bedrock.callsTool(TOOL, json(new ContentDraft(sections, "")));

        assertThat(write().objections())
                .containsExactly(
                        "section purpose must have 1 to 2 statements, got 3",
                        "figure must stand in what its statement cites, got 99000 usd in section purpose:"
                                + " \"They will spend 99,000 USD.\", which cites crm/acme/open-pipeline",
                        "source must be one of those given, got crm/acme/invented in section purpose:"
                                + " \"They like us.\"");
    }

    @Test
    void objectsToAFigureThatOnlyAnUncitedFactHasToLengthAndToLineBreaks() {
        var facts = Accounts.data(TYPE, "acme").facts();
        var sections = new ArrayList<>(good().sections());
        var other =
                new Statement(facts.getFirst().text(), List.of(facts.getLast().id()));
        var people = new Section("people", List.of(other, statement("x".repeat(201)), statement("Ask\nKim.")));
        sections.set(1, people);
        bedrock.callsTool(TOOL, json(new ContentDraft(sections, "")));

        assertThat(write().objections())
                .anySatisfy(one -> assertThat(one).startsWith("figure must stand in what its statement cites, got"))
                .anySatisfy(one -> assertThat(one).startsWith("statement must have 1 to 200 characters, got 201"))
                .anySatisfy(one -> assertThat(one).contains("Ask\nKim."));
    }

    private static Statement statement(String text) {
        return new Statement(text, List.of());
    }

    @Test
    void objectsToAnotherOutlineThanTheOneAskedFor() {
        var sections = new ArrayList<>(good().sections());
        sections.removeLast();
        bedrock.callsTool(TOOL, json(new ContentDraft(sections, "")));

        assertThat(write().objections())
                .containsExactly("sections must be [purpose, people, situation, questions, careful],"
                        + " got [purpose, people, situation, questions]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"sections\": \"none\", \"remark\": \"\"}",
                "{\"sections\": [{\"key\": \"purpose\", \"statements\": [{\"text\": \"Hi.\"}]}], \"remark\": \"\"}",
                "{\"sections\": [], \"remark\": \"\", \"html\": \"<b>\"}"
            })
    void failsWhereTheAnswerDoesNotFitItsSchemaTwice(String odd) {
        bedrock.callsTool(TOOL, odd).callsTool(TOOL, odd);

        assertThatThrownBy(this::write)
                .isInstanceOfSatisfying(
                        ActivityFailedException.class,
                        e -> assertThat(e.type()).isEqualTo(FailureType.MALFORMED_MODEL_OUTPUT));
        assertThat(bedrock.requests).hasSize(2);
    }
}
