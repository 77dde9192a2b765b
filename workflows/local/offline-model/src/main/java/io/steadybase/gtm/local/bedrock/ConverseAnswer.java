package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.http.HttpAnswer;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The answers of the Converse API in the service's wire shape. Only the ids in them differ from call to call. */
final class ConverseAnswer {
    private static final String SIGNATURE = "Answered by the offline model: rules, no language model.";

    /** Of the offline model's own time nothing is worth telling, and it would make equal answers differ. */
    private static final int LATENCY_MS = 1;

    private ConverseAnswer() {}

    /** Cut short if it is longer than the question allows. */
    static HttpAnswer toolUse(Question question, JsonNode input) {
        int tokens = Tokens.of(SIGNATURE + input);
        return tokens > question.maxTokens()
                ? cutShort(question, input)
                : answer(question, "tool_use", tool(question, input), tokens);
    }

    /** The tool's input ends after its first member. */
    static HttpAnswer cutShort(Question question, JsonNode input) {
        var part = WireJson.MAPPER.createObjectNode();
        input.properties().stream().findFirst().ifPresent(member -> part.set(member.getKey(), member.getValue()));
        return answer(
                question,
                "max_tokens",
                tool(question, part),
                Math.min(question.maxTokens(), Tokens.of(SIGNATURE + part)));
    }

    static HttpAnswer refusal(Question question) {
        var words = "I cannot help with that. (The offline model was told to refuse.)";
        return answer(question, "end_turn", null, Tokens.of(words), words);
    }

    private static ObjectNode tool(Question question, JsonNode input) {
        return WireJson.MAPPER
                .createObjectNode()
                .put("toolUseId", "tooluse_offline_" + UUID.randomUUID())
                .put("name", question.tool())
                .set("input", input);
    }

    private static HttpAnswer answer(Question question, String stopReason, ObjectNode tool, int outputTokens) {
        return answer(question, stopReason, tool, outputTokens, SIGNATURE);
    }

    private static HttpAnswer answer(
            Question question, String stopReason, @Nullable ObjectNode tool, int outputTokens, String words) {
        var answer = WireJson.MAPPER.createObjectNode();
        var message = answer.putObject("output").putObject("message").put("role", "assistant");
        var content = message.putArray("content");
        content.addObject().put("text", words);
        if (tool != null) {
            content.addObject().set("toolUse", tool);
        }
        answer.put("stopReason", stopReason);
        answer.putObject("usage")
                .put("inputTokens", question.inputTokens())
                .put("outputTokens", outputTokens)
                .put("totalTokens", question.inputTokens() + outputTokens);
        answer.putObject("metrics").put("latencyMs", LATENCY_MS);
        return HttpAnswer.json(200, answer);
    }
}
