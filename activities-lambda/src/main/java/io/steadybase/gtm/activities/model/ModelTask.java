package io.steadybase.gtm.activities.model;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolChoice;
import software.amazon.awssdk.services.bedrockruntime.model.ToolConfiguration;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;

/**
 * A kind of question, answered by calling one tool.
 *
 * @param toolName what the model must call, e.g. {@code submit_plan}
 * @param toolDescription what calling it means
 * @param instructions the system prompt, without the rule on data, which every task gets
 * @param answerType what the tool's input is read as
 */
public record ModelTask<T>(
        String toolName,
        String toolDescription,
        String instructions,
        AnswerSchema schema,
        Class<T> answerType,
        int maxOutputTokens) {

    /**
     * A task whose prompt and schema lie beside a class as {@code <tool>.prompt.txt} and {@code <tool>.schema.json}.
     *
     * @throws IllegalArgumentException if one of them is missing
     */
    public static <T> ModelTask<T> ofResources(
            Class<?> beside, String toolName, String toolDescription, Class<T> answerType, int maxOutputTokens) {
        return new ModelTask<>(
                toolName,
                toolDescription,
                text(beside, toolName + ".prompt.txt"),
                AnswerSchema.ofResource(beside, toolName + ".schema.json"),
                answerType,
                maxOutputTokens);
    }

    private static String text(Class<?> beside, String name) {
        try (var resource = beside.getResourceAsStream(name)) {
            if (resource == null) {
                throw new IllegalArgumentException("no resource " + name + " beside " + beside.getName());
            }
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("prompt must be readable: " + name, e);
        }
    }

    SystemContentBlock system() {
        return SystemContentBlock.fromText(instructions.strip() + "\n\n" + Prompt.DATA_RULE);
    }

    ToolConfiguration tools() {
        return ToolConfiguration.builder()
                .tools(Tool.builder()
                        .toolSpec(tool -> tool.name(toolName)
                                .description(toolDescription)
                                .inputSchema(ToolInputSchema.fromJson(schema.document())))
                        .build())
                .toolChoice(ToolChoice.builder()
                        .tool(choice -> choice.name(toolName))
                        .build())
                .build();
    }
}
