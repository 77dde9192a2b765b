package io.steadybase.gtm.activities.model;

import io.steadybase.gtm.activities.model.Judgement.Fits;
import io.steadybase.gtm.activities.model.Judgement.Malformed;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.activities.runtime.CallSpend;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.run.Spend;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.ModelErrorException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ToolResultStatus;
import software.amazon.awssdk.services.bedrockruntime.model.ToolUseBlock;

/**
 * Asks a model and answers with a value that fits, or with a typed failure. Nothing that a model says is trusted: the input of
 * the one tool it may call is checked against the task's schema; what does not fit is sent back once, with what is wrong.
 * Thread-safe.
 */
public final class ModelClient {
    /** Kept back so that the failure of a late call still reaches the caller in time. */
    private static final Duration RESERVE = Duration.ofMillis(500);

    private static final int MAX_ERRORS = 10;

    private final Converse bedrock;
    private final ModelConfig config;
    private final Supplier<Duration> timeLeft;

    /**
     * A client.
     *
     * @param timeLeft until the caller of the activity under way stops waiting
     */
    public ModelClient(Converse bedrock, ModelConfig config, Supplier<Duration> timeLeft) {
        this.bedrock = bedrock;
        this.config = config;
        this.timeLeft = timeLeft;
    }

    /** Asks where the schema says everything that an answer must be; otherwise as {@link #ask(ModelTask, Prompt, Function)}. */
    public <T> ModelAnswer<T> ask(ModelTask<T> task, Prompt prompt) {
        return ask(task, prompt, answer -> List.of());
    }

    /**
     * Asks, and asks once more if the answer does not fit.
     *
     * @param flaws what is wrong with an answer that fits the schema, one line each for the model; empty if nothing
     * @throws ActivityFailedException {@code MALFORMED_MODEL_OUTPUT} after two misfits, {@code MODEL_REFUSED},
     *     {@code UNAVAILABLE} if the model has a fault, {@code TIMED_OUT} if no time is left
     * @throws software.amazon.awssdk.core.exception.SdkException for everything else that the service says
     */
    public <T> ModelAnswer<T> ask(ModelTask<T> task, Prompt prompt, Function<T, List<String>> flaws) {
        var question = message(ConversationRole.USER, ContentBlock.fromText(prompt.text()));
        var first = converse(task, List.of(question));
        return switch (Judgement.of(first, task).without(flaws)) {
            case Fits<T>(var value) -> new ModelAnswer<>(value, config.spend(first.usage()));
            case Malformed<T>(var errors) -> {
                var second = converse(task, repair(question, first, errors));
                var spend = config.spend(first.usage()).plus(config.spend(second.usage()));
                yield new ModelAnswer<>(repaired(Judgement.of(second, task).without(flaws), task, spend), spend);
            }
        };
    }

    private static <T> T repaired(Judgement<T> second, ModelTask<T> task, Spend spend) {
        return switch (second) {
            case Fits<T>(var value) -> value;
            case Malformed<T>(var errors) -> throw malformedTwice(task, errors, spend);
        };
    }

    private ConverseResponse converse(ModelTask<?> task, List<Message> messages) {
        var request = ConverseRequest.builder()
                .modelId(config.modelId())
                .system(task.system())
                .messages(messages)
                .toolConfig(task.tools())
                .inferenceConfig(
                        inference -> inference.maxTokens(task.maxOutputTokens()).temperature(0f))
                .overrideConfiguration(call -> call.apiCallTimeout(budget(task)))
                .build();
        try {
            var response = bedrock.converse(request);
            CallSpend.add(config.spend(response.usage()));
            return response;
        } catch (ModelNotReadyException | ModelErrorException e) {
            // Statuses 429 and 424, but neither our rate nor our request is at fault.
            throw new ActivityFailedException(
                    FailureType.UNAVAILABLE,
                    "model " + config.modelId() + " has a fault: " + e.getMessage(),
                    null,
                    List.of(),
                    e);
        }
    }

    private Duration budget(ModelTask<?> task) {
        var budget = timeLeft.get().minus(RESERVE);
        if (budget.isPositive()) {
            return budget;
        }
        throw ActivityFailedException.of(
                FailureType.TIMED_OUT,
                "time left for " + task.toolName() + " must be over " + RESERVE + ", got " + timeLeft.get());
    }

    /** Without a tool call there is nothing that a tool result could answer: then the question is put again, with the errors. */
    private static List<Message> repair(Message question, ConverseResponse answer, List<String> errors) {
        var complaint = "the answer is not usable:\n" + String.join("\n", bounded(errors)) + "\nCall the tool again.";
        var given = answer.output().message();
        var calls = given.content().stream()
                .map(ContentBlock::toolUse)
                .filter(Objects::nonNull)
                .toList();
        if (calls.isEmpty()) {
            var content = new ArrayList<>(question.content());
            content.add(ContentBlock.fromText(complaint));
            return List.of(question.toBuilder().content(content).build());
        }
        var results = calls.stream().map(call -> rejection(call, complaint)).toList();
        return List.of(
                question,
                given,
                Message.builder().role(ConversationRole.USER).content(results).build());
    }

    private static ContentBlock rejection(ToolUseBlock call, String complaint) {
        return ContentBlock.fromToolResult(ToolResultBlock.builder()
                .toolUseId(call.toolUseId())
                .status(ToolResultStatus.ERROR)
                .content(ToolResultContentBlock.fromText(complaint))
                .build());
    }

    private static Message message(ConversationRole role, ContentBlock content) {
        return Message.builder().role(role).content(content).build();
    }

    private static ActivityFailedException malformedTwice(ModelTask<?> task, List<String> errors, Spend spend) {
        var details = new ArrayList<>(bounded(errors));
        details.add("spent " + spend.inputTokens() + " input and " + spend.outputTokens() + " output tokens");
        return new ActivityFailedException(
                FailureType.MALFORMED_MODEL_OUTPUT,
                "input of " + task.toolName() + " must fit its schema, got twice one that does not: "
                        + errors.getFirst(),
                null,
                details,
                null);
    }

    private static List<String> bounded(List<String> errors) {
        return errors.stream().limit(MAX_ERRORS).toList();
    }
}
