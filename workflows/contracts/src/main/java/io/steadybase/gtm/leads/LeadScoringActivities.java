package io.steadybase.gtm.leads;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.steadybase.gtm.run.Spend;
import io.temporal.activity.ActivityInterface;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Step 2. Runs in the function for model work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.LLM, mode = DispatchMode.LONG)
public interface LeadScoringActivities {
    /**
     * Has a lead scored by the scorecard. An answer that departs from the scorecard is sent back once; a second one fails with
     * {@code MalformedModelOutput}.
     */
    ScoreResult scoreLead(ScoreRequest request);

    /**
     * What to score.
     *
     * @param attributes what is known of the lead, by name; those that the scorecard does not have do not count
     */
    record ScoreRequest(Map<String, String> attributes) {
        public ScoreRequest {
            attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
        }
    }

    /**
     * A score and what it cost.
     *
     * @param notes what a reader must know of: attributes that do not count, numbers that are none
     */
    record ScoreResult(LeadScore score, List<String> notes, Spend spend) {
        public ScoreResult {
            notes = List.copyOf(notes);
        }
    }
}
