package io.steadybase.gtm.activities.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;

/** What an answer of the model is worth. */
sealed interface Judgement<T> {
    /** It fits. */
    record Fits<T>(T value) implements Judgement<T> {}

    /** It does not fit, and the model may try once more. */
    record Malformed<T>(List<String> errors) implements Judgement<T> {}

    /** The same, held to what no schema can say: what is wrong with the value, one line each. */
    default Judgement<T> without(Function<T, List<String>> flaws) {
        if (!(this instanceof Fits<T>(var value))) {
            return this;
        }
        var found = flaws.apply(value);
        return found.isEmpty() ? this : new Malformed<>(found);
    }

    /**
     * Judges an answer.
     *
     * @throws ActivityFailedException {@code MODEL_REFUSED} if it is a refusal: another try would be one too
     */
    static <T> Judgement<T> of(ConverseResponse response, ModelTask<T> task) {
        return switch (response.stopReason()) {
            case GUARDRAIL_INTERVENED, CONTENT_FILTERED -> throw refused(response);
            case MAX_TOKENS ->
                malformed("answer was cut short at " + response.usage().outputTokens()
                        + " output tokens: answer again, shorter");
            case MODEL_CONTEXT_WINDOW_EXCEEDED -> malformed("answer did not fit the context window: answer shorter");
            case MALFORMED_MODEL_OUTPUT, MALFORMED_TOOL_USE -> malformed("tool call was unreadable");
            case TOOL_USE, END_TURN, STOP_SEQUENCE, UNKNOWN_TO_SDK_VERSION -> ofToolCall(response, task);
        };
    }

    private static <T> Judgement<T> ofToolCall(ConverseResponse response, ModelTask<T> task) {
        var call = response.output().message().content().stream()
                .map(ContentBlock::toolUse)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> refused(response));
        if (!call.name().equals(task.toolName())) {
            return malformed("tool must be " + task.toolName() + ", got " + call.name());
        }
        var answer = DocumentJson.toJson(call.input());
        var violations = task.schema().violations(answer);
        return violations.isEmpty() ? decoded(answer, task) : new Malformed<>(violations);
    }

    private static <T> Judgement<T> decoded(JsonNode answer, ModelTask<T> task) {
        try {
            return new Fits<>(WireJson.MAPPER.treeToValue(answer, task.answerType()));
        } catch (JsonProcessingException e) {
            return malformed(e.getOriginalMessage());
        }
    }

    private static <T> Malformed<T> malformed(String error) {
        return new Malformed<>(List.of(error));
    }

    private static ActivityFailedException refused(ConverseResponse response) {
        var words = textOf(response);
        return ActivityFailedException.of(
                FailureType.MODEL_REFUSED,
                "model refused to answer (" + response.stopReasonAsString() + ")"
                        + (words.isBlank() ? "" : ": " + abridged(words)));
    }

    private static String textOf(ConverseResponse response) {
        return response.output() == null || response.output().message() == null
                ? ""
                : response.output().message().content().stream()
                        .map(ContentBlock::text)
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static String abridged(String words) {
        return words.length() <= 300 ? words : words.substring(0, 300) + "…";
    }
}
