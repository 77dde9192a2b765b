package io.steadybase.gtm.activities.leads;

import io.steadybase.gtm.activities.model.ModelTask;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What Lead Qualification asks a model: prompt and schema lie beside this class as resources. */
final class LeadTasks {
    static final ModelTask<ScoreAnswer> SCORE = ModelTask.ofResources(
            LeadTasks.class, "submit_lead_score", "Submits the score of a lead.", ScoreAnswer.class, 1_500);

    private LeadTasks() {}

    /** What the model made of a lead; nothing of it is checked against the scorecard yet. */
    record ScoreAnswer(int score, List<FactorAnswer> factors) {}

    /** What the model made of one factor. */
    record FactorAnswer(String name, @Nullable String value, int points) {}
}
