package io.steadybase.gtm.activities.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseResponse;
import software.amazon.awssdk.services.bedrockruntime.model.StopReason;

/** Gives the answers that it was told to, in order, and keeps the requests. */
public final class FakeConverse implements Converse {
    public final List<ConverseRequest> requests = new ArrayList<>();
    private final Deque<Supplier<ConverseResponse>> answers = new ArrayDeque<>();

    @Override
    public ConverseResponse converse(ConverseRequest request) {
        requests.add(request);
        return answers.removeFirst().get();
    }

    public FakeConverse callsTool(String tool, String inputJson) {
        return answers(StopReason.TOOL_USE, toolUse(tool, inputJson));
    }

    public FakeConverse says(StopReason stop, String text) {
        return answers(stop, ContentBlock.fromText(text));
    }

    public FakeConverse answers(StopReason stop, ContentBlock content) {
        answers.add(() -> response(stop, content));
        return this;
    }

    public FakeConverse fails(RuntimeException e) {
        answers.add(() -> {
            throw e;
        });
        return this;
    }

    /** The text of the user message of a request, from 0, without the ids of its delimiters and the line that tells them. */
    public String question(int request) {
        return rawQuestion(request)
                .replaceAll("\\n\\nThe data stands between .*", "")
                .replaceAll("(</?data)-\\p{XDigit}{32}", "$1");
    }

    /** The text of the user message of a request, from 0. */
    public String rawQuestion(int request) {
        return requests.get(request).messages().getFirst().content().getFirst().text();
    }

    static ContentBlock toolUse(String tool, String inputJson) {
        try {
            var input = DocumentJson.toDocument(WireJson.MAPPER.readTree(inputJson));
            return ContentBlock.builder()
                    .toolUse(call -> call.toolUseId("tooluse_1").name(tool).input(input))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(inputJson, e);
        }
    }

    /** 1,000 tokens in and 200 out. */
    private static ConverseResponse response(StopReason stop, ContentBlock content) {
        return ConverseResponse.builder()
                .stopReason(stop)
                .output(output -> output.message(
                        message -> message.role(ConversationRole.ASSISTANT).content(content)))
                .usage(usage -> usage.inputTokens(1_000).outputTokens(200).totalTokens(1_200))
                .build();
    }
}
