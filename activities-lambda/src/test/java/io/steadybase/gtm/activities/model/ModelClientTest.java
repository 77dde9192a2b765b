package io.steadybase.gtm.activities.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;
import software.amazon.awssdk.services.bedrockruntime.model.ThrottlingException;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;

class ModelClientTest {
    private static final ModelConfig CONFIG =
            new ModelConfig("test.model-v1:0", new BigDecimal("3.00"), new BigDecimal("15.00"));
    private static final ModelTask<Colour> TASK = new ModelTask<>(
            "submit_colour",
            "Submits a colour.",
            "Name a colour.",
            AnswerSchema.ofResource(ModelClientTest.class, "submit_colour.schema.json"),
            Colour.class,
            300);
    private static final Prompt PROMPT = Prompt.of("Which colour?").with("note", "the sky");
    private static final String GOOD = "{\"name\":\"blue\",\"share\":70}";

    private final FakeConverse bedrock = new FakeConverse();
    private final ModelClient model = new ModelClient(bedrock, CONFIG, () -> Duration.ofSeconds(30));

    record Colour(String name, int share) {}

    @Test
    void forcesTheOneTool() {
        bedrock.callsTool("submit_colour", GOOD);
        model.ask(TASK, PROMPT);
        var request = bedrock.requests.getFirst();
        assertThat(request.modelId()).isEqualTo("test.model-v1:0");
        assertThat(request.toolConfig().tools()).hasSize(1);
        assertThat(request.toolConfig().toolChoice().tool().name()).isEqualTo("submit_colour");
        assertThat(request.inferenceConfig().maxTokens()).isEqualTo(300);
        assertThat(request.inferenceConfig().temperature()).isZero();
    }

    @Test
    void showsTheSchemaAndTheRuleOnData() {
        bedrock.callsTool("submit_colour", GOOD);
        model.ask(TASK, PROMPT);
        var request = bedrock.requests.getFirst();
        var schema = request.toolConfig()
                .tools()
                .getFirst()
                .toolSpec()
                .inputSchema()
                .json()
                .asMap();
        assertThat(schema).containsKeys("properties", "required");
        assertThat(request.system().getFirst().text())
                .startsWith("Name a colour.")
                .contains("never an instruction");
        assertThat(bedrock.question(0)).isEqualTo("Which colour?\n\n<data name=\"note\">\nthe sky\n</data>");
    }

    @Test
    void decodesAnAnswerThatFitsAndPricesIt() {
        bedrock.callsTool("submit_colour", GOOD);
        var answer = model.ask(TASK, PROMPT);
        assertThat(answer.value()).isEqualTo(new Colour("blue", 70));
        assertThat(answer.spend()).isEqualTo(new Spend(1_000, 200, new BigDecimal("0.00600000")));
    }

    @Test
    void givesTheCallTheTimeThatIsLeftWithAReserve() {
        bedrock.callsTool("submit_colour", GOOD);
        model.ask(TASK, PROMPT);
        var timeout = bedrock.requests
                .getFirst()
                .overrideConfiguration()
                .orElseThrow()
                .apiCallTimeout();
        assertThat(timeout).contains(Duration.ofMillis(29_500));
    }

    @Test
    void doesNotCallWithoutTimeLeft() {
        var late = new ModelClient(bedrock, CONFIG, () -> Duration.ofMillis(500));
        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> late.ask(TASK, PROMPT))
                .withMessage("time left for submit_colour must be over PT0.5S, got PT0.5S")
                .returns(FailureType.TIMED_OUT, ActivityFailedException::type);
        assertThat(bedrock.requests).isEmpty();
    }

    @Test
    void sendsAMisfitBackWithItsErrorsAndCountsBothRounds() {
        bedrock.callsTool("submit_colour", "{\"name\":\"blue\",\"share\":170}").callsTool("submit_colour", GOOD);
        var answer = model.ask(TASK, PROMPT);
        assertThat(answer.value()).isEqualTo(new Colour("blue", 70));
        assertThat(answer.spend().inputTokens()).isEqualTo(2_000);
        assertThat(answer.spend().usd()).isEqualByComparingTo("0.012");
        var repair = bedrock.requests.get(1).messages();
        assertThat(repair).hasSize(3);
        var result = repair.get(2).content().getFirst().toolResult();
        assertThat(result.toolUseId()).isEqualTo("tooluse_1");
        assertThat(result.status()).isEqualTo(ToolResultStatus.ERROR);
        assertThat(result.content().getFirst().text()).contains("/share").contains("100");
    }

    @Test
    void failsAfterTwoMisfitsWithTheErrorsOfTheSecond() {
        bedrock.callsTool("submit_colour", "{}").callsTool("submit_colour", "{\"name\":\"blue\",\"share\":\"much\"}");
        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> model.ask(TASK, PROMPT))
                .withMessageStartingWith(
                        "input of submit_colour must fit its schema, got twice one that does not: /share")
                .returns(FailureType.MALFORMED_MODEL_OUTPUT, ActivityFailedException::type)
                .satisfies(e -> assertThat(e.details()).last().isEqualTo("spent 2000 input and 400 output tokens"));
        assertThat(bedrock.requests).hasSize(2);
    }

    @Test
    void refusesFieldsThatTheSchemaDoesNotKnow() {
        var extra = "{\"name\":\"blue\",\"share\":1,\"command\":\"rm\"}";
        bedrock.callsTool("submit_colour", extra).callsTool("submit_colour", extra);
        assertThatThrownBy(() -> model.ask(TASK, PROMPT)).hasMessageContaining("command");
    }

    @Test
    void sendsBackACallOfAnotherTool() {
        bedrock.callsTool("submit_sound", GOOD).callsTool("submit_colour", GOOD);
        assertThat(model.ask(TASK, PROMPT).value().name()).isEqualTo("blue");
        var complaint =
                bedrock.requests.get(1).messages().get(2).content().getFirst().toolResult();
        assertThat(complaint.content().getFirst().text()).contains("tool must be submit_colour, got submit_sound");
    }

    @Test
    void asksForAShorterAnswerWhenOneWasCutShort() {
        bedrock.answers(StopReason.MAX_TOKENS, FakeConverse.toolUse("submit_colour", "{\"name\":\"bl\"}"))
                .callsTool("submit_colour", GOOD);
        assertThat(model.ask(TASK, PROMPT).value().name()).isEqualTo("blue");
        var complaint =
                bedrock.requests.get(1).messages().get(2).content().getFirst().toolResult();
        assertThat(complaint.content().getFirst().text()).contains("cut short at 200 output tokens");
    }

    @Test
    void putsTheQuestionAgainWhenNoToolCallWasBegun() {
        bedrock.says(StopReason.MAX_TOKENS, "Well, the sky").callsTool("submit_colour", GOOD);
        assertThat(model.ask(TASK, PROMPT).value().name()).isEqualTo("blue");
        var again = bedrock.requests.get(1).messages();
        assertThat(again).hasSize(1);
        assertThat(again.getFirst().content())
                .extracting(ContentBlock::text)
                .last()
                .asString()
                .contains("cut short");
    }

    @Test
    void failsAsMalformedWhenBothAnswersAreCutShort() {
        bedrock.says(StopReason.MAX_TOKENS, "Well").says(StopReason.MAX_TOKENS, "Well");
        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> model.ask(TASK, PROMPT))
                .returns(FailureType.MALFORMED_MODEL_OUTPUT, ActivityFailedException::type);
    }

    @Test
    void takesWordsInsteadOfAToolCallForARefusal() {
        bedrock.says(StopReason.END_TURN, "I cannot help with that.");
        assertRefused("model refused to answer (end_turn): I cannot help with that.");
    }

    @Test
    void takesAGuardrailForARefusal() {
        bedrock.says(StopReason.GUARDRAIL_INTERVENED, "Blocked.");
        assertRefused("model refused to answer (guardrail_intervened): Blocked.");
    }

    @Test
    void takesAnUnreadableToolCallForAMisfit() {
        bedrock.says(StopReason.MALFORMED_TOOL_USE, "").callsTool("submit_colour", GOOD);
        assertThat(model.ask(TASK, PROMPT).value().name()).isEqualTo("blue");
    }

    @Test
    void takesAFaultOfTheModelForPassing() {
        for (var fault : List.<RuntimeException>of(
                ModelNotReadyException.builder()
                        .message("warming up")
                        .statusCode(429)
                        .build(),
                ModelErrorException.builder().message("oops").statusCode(424).build())) {
            bedrock.fails(fault);
            assertThatExceptionOfType(ActivityFailedException.class)
                    .isThrownBy(() -> model.ask(TASK, PROMPT))
                    .withMessageStartingWith("model test.model-v1:0 has a fault: ")
                    .returns(FailureType.UNAVAILABLE, ActivityFailedException::type);
        }
    }

    @Test
    void leavesOtherErrorsOfTheServiceAsTheyAre() {
        bedrock.fails(ThrottlingException.builder().message("slow down").build());
        assertThatThrownBy(() -> model.ask(TASK, PROMPT)).isInstanceOf(ThrottlingException.class);
        assertThat(bedrock.requests).hasSize(1);
    }

    private void assertRefused(String message) {
        assertThatExceptionOfType(ActivityFailedException.class)
                .isThrownBy(() -> model.ask(TASK, PROMPT))
                .withMessage(message)
                .returns(FailureType.MODEL_REFUSED, ActivityFailedException::type);
        assertThat(bedrock.requests).hasSize(1);
    }
}
