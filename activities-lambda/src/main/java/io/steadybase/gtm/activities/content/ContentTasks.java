package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.model.ModelTask;
import io.steadybase.gtm.content.ContentDraft;

/** The question that content generation puts to a model: prompt and schema lie beside this class as resources. */
final class ContentTasks {
    static final ModelTask<ContentDraft> CONTENT = ModelTask.ofResources(
            ContentTasks.class, "submit_content", "Submits the sections of the document.", ContentDraft.class, 4_000);

    private ContentTasks() {}
}
