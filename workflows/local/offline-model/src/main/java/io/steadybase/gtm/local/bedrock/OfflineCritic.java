package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Judges a draft by what can be counted. */
final class OfflineCritic implements OfflineTask {
    static final int MAX_WORDS = 180;
    static final int MIN_WORDS = 50;

    private static final int MAX_OBJECTIONS = 5;
    private static final Pattern SIGNATURE = Pattern.compile("(?is)\\n\\s*(?:best|kind|warm) regards,.*$");
    private static final Pattern NEXT_STEP = Pattern.compile(
            "(?i)\\b(?:call|meet|meeting|reply|talk|session|walk|walkthrough|pilot|workshop|demo|write back|let me know)\\b");
    private static final Pattern PUSHY = Pattern.compile(
            "(?i)\\b(?:act now|last chance|urgent|hurry|don't miss|once in a lifetime|before it's too late|asap|must see)\\b");
    private static final Pattern FLATTERY = Pattern.compile(
            "(?i)\\b(?:amazing|incredible|impressive|world-class|visionary|brilliant|industry-leading)\\b");

    @Override
    public JsonNode answer(Question question) {
        var answer = WireJson.MAPPER.createObjectNode();
        var objections = answer.putArray("objections");
        objections(question).stream().limit(MAX_OBJECTIONS).forEach(objections::add);
        return answer;
    }

    private static List<String> objections(Question question) {
        var body = SIGNATURE.matcher(question.text("body")).replaceAll("");
        var objections = new ArrayList<String>();
        length(body, objections);
        specific(question, objections);
        if (!asksForANextStep(body)) {
            objections.add("It has no call to action: end with one clear question or proposal for a next step.");
        }
        if (repeatsItself(body)) {
            objections.add("It says the same sentence twice: say it once.");
        }
        tone(body, objections);
        return objections;
    }

    private static void length(String body, List<String> objections) {
        int words = body.strip().split("\\s+").length;
        if (words > MAX_WORDS) {
            objections.add("It is too long: cut it from " + words + " to at most 150 words.");
        }
        if (words < MIN_WORDS) {
            objections.add(
                    "It is too thin: say in 90 to 150 words, not " + words + ", why this account should answer.");
        }
    }

    private static void specific(Question question, List<String> objections) {
        var cites = question.json("claims")
                .valueStream()
                .anyMatch(claim ->
                        question.text("body").contains(claim.path("text").asText()));
        if (!cites) {
            objections.add(
                    "It has no account-specific fact: build it on what the account said or on what the CRM knows of it.");
        }
        var name = question.json("account").path("name").asText();
        if (!name.isEmpty() && !(question.text("subject") + question.text("body")).contains(name)) {
            objections.add("It could have been sent to anybody: name " + name + ".");
        }
    }

    private static boolean asksForANextStep(String body) {
        var lines = body.strip().lines().filter(line -> !line.isBlank()).toList();
        return !lines.isEmpty() && NEXT_STEP.matcher(lines.getLast()).find();
    }

    private static boolean repeatsItself(String body) {
        var seen = new HashSet<String>();
        return Arrays.stream(body.split("(?<=[.!?])\\s+|\\n+"))
                .map(sentence -> sentence.strip().toLowerCase(Locale.ROOT))
                .filter(sentence -> sentence.length() > 20)
                .anyMatch(sentence -> !seen.add(sentence));
    }

    private static void tone(String body, List<String> objections) {
        if (PUSHY.matcher(body).find() || body.chars().filter(c -> c == '!').count() > 1) {
            objections.add("It is pushy: leave out the pressure and the exclamation marks.");
        }
        if (FLATTERY.matcher(body).find()) {
            objections.add("It flatters: say something useful instead.");
        }
    }
}
