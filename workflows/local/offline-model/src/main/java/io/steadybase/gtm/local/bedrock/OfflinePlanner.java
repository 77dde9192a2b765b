package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads a request for outreach word by word. */
final class OfflinePlanner implements OfflineTask {
    private static final Pattern OUTREACH = Pattern.compile(
            "\\b(?:outreach|e-?mails?|messages?|write|contact|reach out|draft|prepare|follow[- ]?ups?|campaign|approach|mail"
                    + "|accounts?|prospects?|customers?|clients?|companies|leads?)\\b");
    private static final int MOST_NAMES = 25;
    private static final int MOST_RESTRICTIONS = 10;
    private static final int MAX_NAME = 100;
    private static final int MAX_INTENT = 300;
    private static final String OBJECT =
            "(?:accounts?|prospects?|customers?|clients?|compan(?:y|ies)|leads?|firms?|businesses|enterprises?|mid-market|smbs?)";
    private static final List<String> REGIONS = List.of("East", "West", "Central");
    private static final List<String> SECTORS = List.of(
            "technology",
            "medical",
            "retail",
            "software",
            "entertainment",
            "marketing",
            "telecommunications",
            "finance",
            "employment",
            "services");
    private static final Pattern OTHER_SECTOR = Pattern.compile("\\b([a-z]+) (?:sector|industry)\\b");

    @Override
    public JsonNode answer(Question question) {
        var request = question.text("request");
        return OUTREACH.matcher(small(request)).find() ? plan(request) : unusable();
    }

    private static String small(String request) {
        return request.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    }

    private static ObjectNode unusable() {
        var answer = WireJson.MAPPER.createObjectNode().put("usable", false);
        answer.put("problem", "the offline model finds no request for outreach in it")
                .put("intent", "unknown");
        answer.putNull("accountCount");
        answer.putObject("filters")
                .putNull("segment")
                .putNull("sector")
                .putNull("region")
                .putNull("stage");
        answer.putArray("accountNames");
        answer.putArray("unsupported");
        answer.putArray("subtasks").add("ask for a request that names accounts");
        return answer;
    }

    private static ObjectNode plan(String request) {
        var named = RequestedNames.in(request);
        var rest = RequestWords.withoutProducts(named.rest());
        var count = RequestedCount.in(small(rest));
        var filters = filters(small(RequestWords.withoutRegions(rest)));
        var answer = WireJson.MAPPER.createObjectNode().put("usable", true).putNull("problem");
        answer.put("intent", named.names().isEmpty() ? intent(count, filters) : intent(named.names()));
        count.ifPresentOrElse(number -> answer.put("accountCount", number), () -> answer.putNull("accountCount"));
        answer.set("filters", filters);
        named.names().stream()
                .filter(name -> name.length() <= MAX_NAME)
                .limit(MOST_NAMES)
                .forEach(answer.putArray("accountNames")::add);
        Stream.concat(named.places().stream(), RequestWords.restrictions(named.rest()).stream())
                .map(restriction -> TextLimits.clip(restriction, MAX_NAME))
                .limit(MOST_RESTRICTIONS)
                .forEach(answer.putArray("unsupported")::add);
        var subtasks = answer.putArray("subtasks");
        List.of(
                        "find the candidates and read their calls",
                        "rank them by the CRM and keep the best",
                        "recall what is remembered of them",
                        "draft and review a message to each",
                        "ask for approval, check with Marketing, deliver")
                .forEach(subtasks::add);
        return answer;
    }

    private static ObjectNode filters(String request) {
        return WireJson.MAPPER
                .createObjectNode()
                .put("segment", segment(request))
                .put("sector", sector(request).orElse(null))
                .put("region", region(request).orElse(null))
                .put("stage", stage(request));
    }

    private static @Nullable String segment(String request) {
        if (has(request, "mid[- ]?market|medium(?:[- ]sized)?|mid[- ]?sized?")) {
            return "mid-market";
        }
        if (has(request, "smbs?|smes?|small(?: and medium)?(?:[- ]sized)?(?: businesses| business)?")) {
            return "smb";
        }
        return has(request, "enterprises?|large|strategic") ? "enterprise" : null;
    }

    private static Optional<String> sector(String request) {
        var spelt = request.replaceAll("\\btech\\b", "technology")
                .replaceAll("\\btelecoms?\\b", "telecommunications")
                .replaceAll("\\b(?:health ?care|health)\\b", "medical")
                .replaceAll("\\b(?:financial|banking)\\b", "finance");
        return SECTORS.stream()
                .filter(sector -> has(spelt, sector + " (?:[a-z-]+ )?(?:sector|industry|" + OBJECT + ")")
                        || has(spelt, "(?:in|from|within) (?:the )?" + sector))
                .findFirst()
                .or(() -> OTHER_SECTOR
                        .matcher(spelt)
                        .results()
                        .map(found -> found.group(1))
                        .findFirst());
    }

    private static Optional<String> region(String request) {
        return REGIONS.stream()
                .filter(region -> has(request, region.toLowerCase(Locale.ROOT) + "(?:ern)?"))
                .findFirst();
    }

    private static @Nullable String stage(String request) {
        if (has(request, "(?:stage |in )prospecting|prospecting stage")) {
            return "Prospecting";
        }
        if (has(request, "(?:stage |in )engaging|engaging stage")) {
            return "Engaging";
        }
        if (has(request, "prospects?|leads?|pipeline|open opportunities")) {
            return "prospect";
        }
        return has(request, "customers?|clients?") ? "customer" : null;
    }

    private static String intent(List<String> names) {
        var last = names.size() - 1;
        var all = last == 0 ? names.getFirst() : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
        return TextLimits.clip("Prepare outreach for " + all, MAX_INTENT - 1) + ".";
    }

    private static String intent(Optional<Long> count, JsonNode filters) {
        var words = new ArrayList<String>();
        words.add("Prepare outreach for the top");
        count.ifPresent(number -> words.add(number.toString()));
        for (var filter : List.of("segment", "sector")) {
            if (filters.path(filter).isTextual()) {
                words.add(filters.path(filter).asText());
            }
        }
        var stage = filters.path("stage").asText("");
        words.add(stage.equals("prospect") || stage.equals("customer") ? stage + "s" : "accounts");
        if (filters.path("region").isTextual()) {
            words.add("in region " + filters.path("region").asText());
        }
        return String.join(" ", words) + ".";
    }

    private static boolean has(String request, String words) {
        return Pattern.compile("\\b(?:" + words + ")\\b").matcher(request).find();
    }
}
