package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.model.ModelTask;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.FindingKind;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The four kinds of question that Drew puts to a model: prompt and schema lie beside this class as resources. */
final class DrewTasks {
    static final ModelTask<PlanAnswer> PLAN = task("submit_plan", "Submits the plan.", PlanAnswer.class, 1_000);

    static final ModelTask<FindingsAnswer> FINDINGS =
            task("submit_findings", "Submits the findings of the calls.", FindingsAnswer.class, 2_500);

    static final ModelTask<DraftAnswer> DRAFT =
            task("submit_draft", "Submits the message and its claims.", DraftAnswer.class, 2_000);

    static final ModelTask<CritiqueAnswer> CRITIQUE =
            task("submit_critique", "Submits the judgement on the draft.", CritiqueAnswer.class, 1_000);

    private DrewTasks() {}

    /** What the model made of a request; the number of accounts has no bound yet. */
    record PlanAnswer(
            boolean usable,
            @Nullable String problem,
            String intent,
            @Nullable BigDecimal accountCount,
            AccountFilters filters,
            List<String> accountNames,
            List<String> unsupported,
            List<String> subtasks) {}

    /** What the model found in calls. */
    record FindingsAnswer(List<Quote> findings) {}

    /**
     * A sentence that matters.
     *
     * @param call from 1, in the order of the prompt
     */
    record Quote(int call, FindingKind kind, String quote) {}

    /** What the model wrote. */
    record DraftAnswer(String subject, String body, List<Draft.Claim> claims) {}

    /** What the model thinks of a draft. */
    record CritiqueAnswer(List<String> objections) {}

    private static <T> ModelTask<T> task(String tool, String description, Class<T> answer, int maxOutputTokens) {
        return ModelTask.ofResources(DrewTasks.class, tool, description, answer, maxOutputTokens);
    }
}
