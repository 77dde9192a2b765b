package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.TreeMap;

/** Rules instead of a language model, chosen by the tool that a question asks for. */
final class OfflineModel implements OfflineTask {
    private static final Map<String, OfflineTask> TASKS = new TreeMap<>(Map.of(
            "submit_plan", new OfflinePlanner(),
            "submit_findings", new OfflineResearcher(),
            "submit_draft", new OfflineWriter(),
            "submit_critique", new OfflineCritic(),
            "submit_merge", new OfflineMerger(),
            "submit_lead_score", new OfflineScorer(),
            "submit_ticket_analysis", new OfflineTicketAnalyst(),
            "submit_content", new OfflineContentWriter(),
            "submit_engagement", new OfflineOnboarding(),
            "submit_proposal", new OfflineProposer()));

    @Override
    public JsonNode answer(Question question) {
        var task = TASKS.get(question.tool());
        if (task == null) {
            throw Question.invalid("the offline model knows the tools " + TASKS.keySet() + ", got " + question.tool()
                    + ": only a real model can answer that");
        }
        return task.answer(question);
    }
}
