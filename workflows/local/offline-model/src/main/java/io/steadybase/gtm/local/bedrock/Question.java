package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.http.ServiceFault;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A request of the Converse API, as far as the offline model reads it.
 *
 * @param tool the tool that must be called
 * @param data the data blocks of the messages by name, in their order
 * @param inputTokens counted over everything that the model has to read
 */
record Question(String tool, Map<String, String> data, int inputTokens, int maxTokens) {
    private static final Pattern DATA =
            Pattern.compile("<data-(\\p{XDigit}{32}) name=\"([^\"]*)\">\\n(.*?)\\n</data-\\1>", Pattern.DOTALL);
    private static final int NO_LIMIT = 1_000_000;

    Question {
        data = Collections.unmodifiableMap(new LinkedHashMap<>(data));
    }

    /**
     * Reads a request.
     *
     * @throws ServiceFault {@code ValidationException} for what the service would refuse, and for what only a language model
     *     could answer
     */
    static Question of(JsonNode body) {
        var messages = body.path("messages");
        if (!messages.isArray() || messages.isEmpty()) {
            throw invalid("messages must not be empty");
        }
        var text = texts(messages);
        return new Question(
                tool(body.path("toolConfig")),
                dataBlocks(text),
                Tokens.of(texts(body.path("system")) + text + body.path("toolConfig")),
                body.path("inferenceConfig").path("maxTokens").asInt(NO_LIMIT));
    }

    static ServiceFault invalid(String message) {
        return ServiceFault.of(400, "ValidationException", message);
    }

    /** A data block, empty if the prompt has none of this name. */
    String text(String name) {
        return data.getOrDefault(name, "");
    }

    /** A data block that holds JSON; a missing node if the prompt has none of this name. */
    JsonNode json(String name) {
        var text = text(name);
        try {
            return text.isEmpty() ? WireJson.MAPPER.missingNode() : WireJson.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw invalid(
                    "the offline model reads JSON in the data block " + name + ", got: " + e.getOriginalMessage());
        }
    }

    private static String tool(JsonNode config) {
        var tool = config.path("toolChoice").path("tool").path("name").asText();
        if (tool.isEmpty()) {
            throw invalid("the offline model answers by a tool only: toolConfig.toolChoice.tool.name must name one");
        }
        return config.path("tools")
                .valueStream()
                .map(candidate -> candidate.path("toolSpec").path("name").asText())
                .filter(tool::equals)
                .findFirst()
                .orElseThrow(() -> invalid("toolChoice must name one of the tools, got " + tool));
    }

    /** All text below a node, tool results included. */
    private static String texts(JsonNode node) {
        return node.findValues("text").stream().map(JsonNode::asText).collect(Collectors.joining("\n"));
    }

    private static Map<String, String> dataBlocks(String text) {
        var blocks = new LinkedHashMap<String, String>();
        DATA.matcher(text).results().forEach(block -> blocks.put(block.group(2), block.group(3)));
        return blocks;
    }
}
