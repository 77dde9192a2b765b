package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.content.ContentType;
import io.steadybase.gtm.content.ContentWritingActivities;

/** Step 3: has the sections written, and says what the rules hold against them. */
public final class ContentWriter implements ContentWritingActivities {
    private final ModelClient model;

    /** A writer who asks this model. */
    public ContentWriter(ModelClient model) {
        this.model = model;
    }

    @Override
    public WrittenContent generateContent(ContentBrief brief) {
        var outline = Outline.of(brief.contentType());
        var answer = model.ask(ContentTasks.CONTENT, prompt(brief, outline));
        return new WrittenContent(
                answer.value(), ContentRules.objections(answer.value(), outline, brief.sources()), answer.spend());
    }

    private static Prompt prompt(ContentBrief brief, Outline outline) {
        var prompt = Prompt.of("Write the document.")
                .withJson("document", new Ordered(brief.contentType(), brief.accountName(), brief.audience()))
                .withJson("outline", outline.parts())
                .withJson("facts", brief.sources())
                .with("wishes", brief.instructions());
        return brief.objections().isEmpty() ? prompt : prompt.withJson("objections", brief.objections());
    }

    /** What the model is told of the document. */
    private record Ordered(ContentType contentType, String account, String audience) {}
}
