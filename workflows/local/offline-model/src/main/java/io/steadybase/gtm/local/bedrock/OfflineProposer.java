package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.TextLimits;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes a proposal after the template of its track, scaled to the client's tier, with the risks that its calls tell of. */
final class OfflineProposer implements OfflineTask {
    private static final int MOST_RISKS = 4;

    /** How many days a standard onboarding takes. */
    private static final Map<String, Integer> DAYS =
            new TreeMap<>(Map.of("enterprise", 90, "mid-market", 45, "smb", 20));

    /** In percent of the days of the tier. */
    private static final Map<String, Integer> PACE =
            new TreeMap<>(Map.of("standard", 100, "accelerated", 60, "white-glove", 100));

    /** A milestone, when it is reached in percent of all days, and how one sees that it is. */
    private record Stage(String name, int share, String work, String owner, String criterion) {}

    private static final List<Stage> STAGES = List.of(
            new Stage(
                    "Access and roles set up",
                    15,
                    "Set up access, roles and single sign-on",
                    "Client administrator",
                    "Every named role can sign in."),
            new Stage(
                    "Data connected",
                    40,
                    "Connect the data sources and compare totals",
                    "Solution engineer",
                    "The totals of both sides agree for one full week."),
            new Stage(
                    "First team trained",
                    65,
                    "Train the first team on its own cases",
                    "Onboarding manager",
                    "Four of five trained users have worked in the system in the last week."),
            new Stage(
                    "Live",
                    90,
                    "Go live with the first team",
                    "Client sponsor",
                    "The first team has stopped using the old way of working."));

    private static final Map<String, String> MITIGATIONS = new TreeMap<>(Map.of(
            "risk", "Take it up in the kickoff, agree on who deals with it, and look at it again every week.",
            "competitor", "Agree on success criteria in writing before the data is connected.",
            "pain", "Make it the first case of the first team, and measure it before and after.",
            "timeline", "Plan backwards from that date, and decide at the second milestone whether it holds."));

    @Override
    public JsonNode answer(Question question) {
        var client = question.json("client");
        var track = question.json("analysis").path("track").asText();
        var days = DAYS.getOrDefault(client.path("tier").asText(), 45) * PACE.getOrDefault(track, 100) / 100;
        var answer = WireJson.MAPPER.createObjectNode();
        answer.put(
                "summary",
                "Onboarding on the %s track in %d days: access, data, training, and the first team live."
                        .formatted(track, days));
        milestones(answer.putArray("milestones"), days);
        timeline(answer.putArray("timeline"), days, track);
        resources(answer.putArray("resources"), track);
        risks(answer.putArray("risks"), question.json("findings"));
        welcome(answer.putObject("welcome"), client, track);
        return answer;
    }

    private static int day(int share, int days) {
        return Math.max(2, days * share / 100);
    }

    private static void milestones(ArrayNode milestones, int days) {
        STAGES.forEach(stage -> milestones
                .addObject()
                .put("name", stage.name())
                .put("day", day(stage.share(), days))
                .putArray("successCriteria")
                .add(stage.criterion()));
    }

    private static void timeline(ArrayNode timeline, int days, String track) {
        entry(timeline, 1, "Kickoff: goals, roles, dates of the milestones", "Onboarding manager");
        if (track.equals("white-glove")) {
            entry(timeline, 2, "Workshop at the client: walk through today's way of working", "Solution architect");
        }
        for (var stage : STAGES) {
            entry(timeline, day(stage.share(), days), stage.work(), stage.owner());
        }
        entry(
                timeline,
                days,
                "Review of the success criteria and handover to customer success",
                "Customer success manager");
    }

    private static void entry(ArrayNode timeline, int day, String activity, String owner) {
        timeline.addObject().put("day", day).put("activity", activity).put("owner", owner);
    }

    private static void resources(ArrayNode resources, String track) {
        resource(resources, "Onboarding manager", "Leads the onboarding and answers for its dates.");
        resource(resources, "Solution engineer", "Connects the data and keeps it right.");
        if (track.equals("white-glove")) {
            resource(resources, "Solution architect", "Works at the client's side until the first team is live.");
        }
        resource(resources, "Client sponsor", "Decides for the client, and frees the people who are needed.");
    }

    private static void resource(ArrayNode resources, String role, String responsibility) {
        resources.addObject().put("role", role).put("responsibility", responsibility);
    }

    private static void risks(ArrayNode risks, JsonNode findings) {
        findings.valueStream()
                .filter(finding -> MITIGATIONS.containsKey(finding.path("kind").asText()))
                .limit(MOST_RISKS)
                .forEach(finding -> risks.addObject()
                        .put("risk", said(finding))
                        .put("mitigation", MITIGATIONS.get(finding.path("kind").asText())));
        risks.addObject()
                .put("risk", "The client's people have no time beside their daily work.")
                .put("mitigation", "The sponsor frees half a day a week for each of them from the first week on.");
    }

    /** With room for the rest of the sentence. */
    private static String said(JsonNode finding) {
        return "The client said: "
                + TextLimits.clip(finding.path("fact").path("text").asText(), 250);
    }

    private static void welcome(ObjectNode welcome, JsonNode client, String track) {
        var name = client.path("contact").path("name").asText("");
        var who = name.isBlank() ? "team" : name.split(" ", 2)[0];
        var first = track.equals("white-glove")
                ? "After it, a colleague of ours will sit with your people, so that we learn how you work today."
                : "After it, your people get access, and we connect your data together.";
        welcome.put("subject", "Welcome, and our first steps together");
        welcome.put(
                "body",
                "Hello %s,\n\nthank you for choosing to work with us. We look forward to the weeks ahead.\n\nThe first thing that happens is a kickoff: we go through goals, roles and dates, and you can ask us everything. %s\n\nWould a time next week suit you for the kickoff?"
                        .formatted(who, first));
    }
}
