package io.steadybase.gtm.activities.model;

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
