package io.steadybase.gtm.content;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.evidence.Fact;
import io.temporal.activity.ActivityInterface;
import java.time.Instant;
import java.util.List;

/** Checks, sets and stores documents. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.LONG)
public interface DocumentActivities {
    /**
     * Checks every figure against what its statement cites, sets the document as Markdown and a deck as slides, too, and stores it.
     * The same content is stored once. What breaks a rule fails with {@code MalformedModelOutput}, which names the figure and the
     * sentence.
     */
    ContentDocument finalizeContent(Manuscript manuscript);

    /**
     * A document to be.
     *
     * @param sources what the draft may cite: the account's facts, and memories
     */
    record Manuscript(Cover cover, AccountData data, List<Fact> sources, ContentDraft draft) {
        public Manuscript {
            sources = List.copyOf(sources);
        }
    }

    /**
     * What stands before and around the text.
     *
     * @param businessId of the run; becomes the file's name
     * @param audience for whom, empty if nobody in particular
     * @param at the document's date, from the workflow
     */
    record Cover(ContentType contentType, String businessId, String audience, Instant at) {}
}
