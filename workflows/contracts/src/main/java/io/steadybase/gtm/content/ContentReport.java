package io.steadybase.gtm.content;

import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a run of content generation wrote.
 *
 * @param contentType a {@link ContentType}'s label
 * @param document null before it is stored
 * @param notes what a reader must know of: what is not known of the account, what could not be remembered
 */
public record ContentReport(
        String requestId,
        String contentType,
        String accountId,
        RunState state,
        @Nullable ContentDocument document,
        List<String> notes,
        Spend spend) {
    public ContentReport {
        notes = List.copyOf(notes);
    }
}
