package io.steadybase.gtm.local.bedrock;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.bedrock.Material.Source;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Writes a message of 90 to 150 words around what the account said, in its own words, and what the CRM knows of it. Memories
 * set the tone; after objections, what they found is left out and other phrases are used.
 */
final class OfflineWriter implements OfflineTask {
    private static final int MIN_WORDS = 90;
    private static final int MAX_WORDS = 150;

    private static final Pattern OPEN = Pattern.compile("\\d[\\d,]* open opportunit(?:y|ies)");
    private static final Pattern LARGEST = Pattern.compile("largest open opportunity in ([^,.]+)");
    private static final Pattern WON = Pattern.compile("has bought from us in \\d[\\d,]* deals?");
    private static final Pattern SECTOR = Pattern.compile("a company in [\\p{L} ]+?(?= with|\\.|$)");
    private static final Pattern EMPLOYEES = Pattern.compile("has \\d[\\d,]* employees");

    @Override
    public JsonNode answer(Question question) {
        var material = Material.of(question);
        var letter = new Letter(variant(material));
        letter.add(greeting(material));
        opening(material, letter);
        crm(material, letter);
        secondFinding(material, letter);
        var ending = ending(material);
        letter.fill(ending, MIN_WORDS, MAX_WORDS);
        letter.add(ending);
        return letter.json(subject(material));
    }

    /** Messages to different accounts differ, and so does a rewrite. */
    private static int variant(Material material) {
        return Math.floorMod(
                material.accountName().hashCode() + material.objections().size(), 6);
    }

    private static String greeting(Material material) {
        var name = material.greetingName();
        if (name.isBlank()) {
            return "Hello " + material.accountName() + " team,";
        }
        return material.remembers("formal tone", "tone: formal", "be formal", "formally")
                ? "Dear " + name + ","
                : "Hi " + name.split(" ", 2)[0] + ",";
    }

    private static void opening(Material material, Letter letter) {
        if (material.remembers("worker account/") && material.remembers("outreach")) {
            letter.add(Phrases.WRITTEN_BEFORE);
        }
        if (material.findings().isEmpty()) {
            letter.add(Phrases.COLD_OPENING);
            return;
        }
        var finding = material.findings().getFirst();
        letter.add(letter.pick(Phrases.OPENINGS) + " " + letter.quote(finding) + " "
                + letter.pick(Phrases.ANSWERS.getOrDefault(finding.kind(), Phrases.FILLERS)));
    }

    /** Left out where brevity was asked for. */
    private static void secondFinding(Material material, Letter letter) {
        var first = material.findings().stream().findFirst();
        material.findings().stream()
                .skip(1)
                .filter(finding -> !finding.kind().equals(first.orElseThrow().kind()))
                .findFirst()
                .filter(_ -> !brief(material))
                .ifPresent(finding -> letter.add("Your side also said: " + letter.quote(finding)));
    }

    private static boolean brief(Material material) {
        return material.remembers("brief", "concise", "keep it short")
                || material.objectsTo("too long", "longer than", "at most");
    }

    private static void crm(Material material, Letter letter) {
        var sentences = new ArrayList<String>();
        material.fact("open-pipeline")
                .ifPresent(fact -> letter.cite(fact, OPEN)
                        .ifPresent(open -> sentences.add(
                                "We are already talking about " + open + largest(material, letter, open) + ".")));
        material.fact("won-deals")
                .ifPresent(fact -> letter.cite(fact, WON)
                        .ifPresent(won ->
                                sentences.add(material.accountName() + " " + won + ", so you know how we work.")));
        if (sentences.size() < 2 || material.objectsTo("specific", "anybody")) {
            company(material, letter, sentences);
        }
        if (sentences.isEmpty()) {
            material.facts().stream()
                    .findFirst()
                    .ifPresent(fact -> sentences.add("What I noted down before writing: "
                            + letter.claim(fact.text().replaceAll("\\.$", ""), fact) + "."));
        }
        if (material.remembers("icp") && !brief(material)) {
            sentences.add(Phrases.FITS_US);
        }
        letter.add(String.join(" ", sentences));
    }

    private static String largest(Material material, Letter letter, String open) {
        return material.fact("largest-open")
                .filter(_ -> open.endsWith("ies"))
                .flatMap(fact -> LARGEST.matcher(fact.text())
                        .results()
                        .findFirst()
                        .map(found -> ", " + letter.claim("your largest open opportunity in " + found.group(1), fact)
                                + " among them"))
                .orElse("");
    }

    private static void company(Material material, Letter letter, List<String> sentences) {
        var sector = material.fact("sector").flatMap(fact -> letter.cite(fact, SECTOR));
        sector.ifPresent(company -> {
            var size = material.fact("employees").flatMap(fact -> letter.cite(fact, EMPLOYEES));
            sentences.add(
                    "For " + company + size.map(has -> " that " + has).orElse("") + ", that is more than a detail.");
        });
    }

    private static String ending(Material material) {
        var kind = material.findings().stream().map(Source::kind).findFirst().orElse("");
        return (material.remembers("pilot") ? Phrases.PILOT + " " : "") + Phrases.QUESTIONS.getOrDefault(kind, "");
    }

    private static String subject(Material material) {
        var kind = material.findings().stream().map(Source::kind).findFirst().orElse("");
        return Phrases.SUBJECTS.getOrDefault(kind, "");
    }

    /** Paragraphs, and the claims that they make. */
    private static final class Letter {
        private final int variant;
        private final List<String> paragraphs = new ArrayList<>();
        private final List<JsonNode> claims = new ArrayList<>();

        private Letter(int variant) {
            this.variant = variant;
        }

        void add(String paragraph) {
            if (!paragraph.isBlank()) {
                paragraphs.add(paragraph);
            }
        }

        String pick(List<String> phrases) {
            return phrases.get(variant % phrases.size());
        }

        String quote(Source finding) {
            return "\"" + claim(finding.text(), finding) + "\"";
        }

        String claim(String text, Source source) {
            claims.add(WireJson.MAPPER.createObjectNode().put("text", text).put("sourceId", source.id()));
            return text;
        }

        Optional<String> cite(Source source, Pattern part) {
            return part.matcher(source.text()).results().findFirst().map(found -> claim(found.group(), source));
        }

        /** Brings the length, with the ending, to at least the lower bound, as far as the upper one allows. */
        void fill(String ending, int least, int most) {
            for (var filler : Phrases.FILLERS) {
                int words = words(String.join(" ", paragraphs)) + words(ending);
                if (words < least && words + words(filler) <= most) {
                    add(filler);
                }
            }
        }

        private static int words(String text) {
            return text.isBlank() ? 0 : text.strip().split("\\s+").length;
        }

        JsonNode json(String subject) {
            var answer = WireJson.MAPPER
                    .createObjectNode()
                    .put("subject", subject)
                    .put("body", String.join("\n\n", paragraphs));
            answer.putArray("claims").addAll(claims);
            return answer;
        }
    }
}
