package io.steadybase.gtm.content;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Model work: writes the sections of a document. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface ContentWritingActivities {
    /**
     * Has the sections of the type's outline written. What the rules hold against them is told, not thrown: they can be written once
     * more with it.
     */
    WrittenContent generateContent(ContentBrief brief);

    /**
     * What to write.
     *
     * @param audience for whom, empty if nobody in particular
     * @param instructions what to stress, empty for nothing
     * @param sources what may be said, from the CRM and from memory
     * @param objections to what was written before, empty the first time
     */
    record ContentBrief(
            ContentType contentType,
            String accountName,
            String audience,
            String instructions,
            List<Fact> sources,
            List<String> objections) {
        public ContentBrief {
            sources = List.copyOf(sources);
            objections = List.copyOf(objections);
        }
    }

    /**
     * What was written.
     *
     * @param objections what the rules hold against it, empty for nothing
     */
    record WrittenContent(ContentDraft draft, List<String> objections, Spend spend) {
        public WrittenContent {
            objections = List.copyOf(objections);
        }
    }
}
