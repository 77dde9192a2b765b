package io.steadybase.gtm.local.bedrock;

import io.steadybase.gtm.dispatch.WireJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Questions as they come out of a request. */
final class Questions {
    private Questions() {}

    static Question plan(String request) {
        return new Question("submit_plan", Map.of("request", request), 1, 1_000);
    }

    static Question findings(String... calls) {
        var data = new LinkedHashMap<String, String>();
        for (var call : calls) {
            data.put("call " + (data.size() + 1), call);
        }
        return new Question("submit_findings", data, 1, 1_000);
    }

    static Question draft(String account, List<?> facts, List<?> findings, List<?> memories, List<String> objections) {
        return new Question(
                "submit_draft",
                Map.of(
                        "account", account,
                        "facts", json(facts),
                        "findings", json(findings),
                        "memories", json(memories),
                        "objections", json(objections)),
                1,
                2_000);
    }

    static Question critique(String body, String... claims) {
        var cited = List.of(claims).stream().map(text -> Map.of("text", text)).toList();
        var data = Map.of(
                "account", "{\"name\":\"Kan-code\"}", "subject", "Kan-code: next", "body", body, "claims", json(cited));
        return new Question("submit_critique", data, 1, 1_000);
    }

    static String json(Object value) {
        return WireJson.MAPPER.valueToTree(value).toString();
    }
}
