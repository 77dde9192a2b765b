package io.steadybase.gtm.activities.runtime;

import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The model as priming finds it: one fitting answer per tool. */
final class CannedModel {
    private CannedModel() {}

    static BedrockRuntimeClient bedrock() {
        return bedrock(new CannedHttp());
    }

    /** With these answers before its own. */
    static BedrockRuntimeClient bedrock(CannedHttp http) {
        http.answering("submit_plan", "plan.json")
                .answering("submit_findings", "findings.json")
                .answering("submit_draft", "draft.json")
                .answering("submit_critique", "critique.json")
                .answering("submit_lead_score", "lead-score.json")
                .answering("submit_ticket_analysis", "ticket.json")
                .answering("submit_content", "content.json")
                .answering("submit_engagement", "engagement.json")
                .answering("submit_proposal", "proposal.json");
        return http.connect(AwsClients.bedrock(http.builder()));
    }
}
