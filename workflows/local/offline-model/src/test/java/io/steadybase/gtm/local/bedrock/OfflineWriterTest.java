package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfflineWriterTest {
    private static final String INES =
            "{\"name\":\"Kan-code\",\"contact\":{\"name\":\"Ines Okafor\",\"title\":\"COO\",\"email\":\"i@k.example\"}}";
    private static final List<?> FACTS = List.of(
            fact("crm/kan-code/open-pipeline", "Kan-code has 11 open opportunities worth 53,453 USD at list price."),
            fact(
                    "crm/kan-code/largest-open",
                    "Kan-code has its largest open opportunity in GTX Pro, list price 4,821 USD."),
            fact("crm/kan-code/won-deals", "Kan-code has bought from us in 53 deals worth 99,000 USD."),
            fact("crm/kan-code/sector", "Kan-code is a company in software with its office in United States."),
            fact("crm/kan-code/employees", "Kan-code has 34,288 employees."));
    private static final Object PAIN = finding("pain", "call/C-1/1", "Our forecasts are late and full of errors.");
    private static final Object TIMELINE =
            finding("timeline", "call/C-1/2", "It has to be live by March at the latest.");
    private static final Object NAMED = finding("budget", "call/C-1/3", "Maria Lopez has the budget for it.");
    private static final Object PRICED = finding("pain", "call/C-1/4", "Without a discount it is a problem for us.");
    private static final Object RIVAL = finding("competitor", "call/C-1/5", "We are also looking at another vendor.");

    private static Map<String, String> fact(String id, String text) {
        return Map.of("id", id, "text", text);
    }

    private static Object finding(String kind, String id, String text) {
        return Map.of("kind", kind, "fact", fact(id, text));
    }

    private static Object memory(String scope, String key, String value) {
        return Map.of("scope", scope, "key", key, "value", value);
    }

    private static JsonNode write(String account, List<?> findings, List<?> memories, String... objections) {
        return new OfflineWriter().answer(Questions.draft(account, FACTS, findings, memories, List.of(objections)));
    }

    private static String body(JsonNode letter) {
        return letter.path("body").asText();
    }

    private static List<String> sources(JsonNode letter) {
        return letter.path("claims").findValuesAsText("sourceId");
    }

    @Test
    void writesAroundWhatTheAccountSaid() {
        var letter = write(INES, List.of(TIMELINE, PAIN), List.of());
        assertThat(letter.path("subject").asText())
                .as("lists put the account's name before it")
                .isEqualTo("An idea for what slows you down");
        assertThat(body(letter))
                .startsWith("Hi Ines,\n\n")
                .contains("\"Our forecasts are late and full of errors.\"")
                .contains("\"It has to be live by March at the latest.\"")
                .contains(
                        "We are already talking about 11 open opportunities, your largest open opportunity in GTX Pro among them.")
                .contains("Kan-code has bought from us in 53 deals")
                .endsWith(
                        "Would a short call next week suit you, to walk through it with the people who deal with it every day?");
        assertThat(sources(letter))
                .containsExactly(
                        "call/C-1/1",
                        "crm/kan-code/open-pipeline",
                        "crm/kan-code/largest-open",
                        "crm/kan-code/won-deals",
                        "call/C-1/2");
    }

    @Test
    void staysWithinNinetyToAHundredAndFiftyWords() {
        for (var findings : List.<List<?>>of(List.of(), List.of(PAIN), List.of(PAIN, TIMELINE))) {
            for (var memories : List.<List<?>>of(
                    List.of(), List.of(memory("team", "playbook/tone", "Offer a pilot, mention our ICP.")))) {
                assertThat(body(write(INES, findings, memories)).split("\\s+")).hasSizeBetween(90, 150);
            }
        }
    }

    @Test
    void greetsTheTeamWhereThereIsNoContact() {
        assertThat(body(write("{\"name\":\"Kan-code\"}", List.of(), List.of()))).startsWith("Hello Kan-code team,\n\n");
    }

    @Test
    void quotesNothingThatAReviewWouldObjectTo() {
        var letter = write(INES, List.of(NAMED, PRICED, RIVAL), List.of());
        assertThat(sources(letter)).noneMatch(id -> id.startsWith("call/"));
        assertThat(body(letter)).contains(Phrases.COLD_OPENING);
    }

    @Test
    void followsTheToneOfTheMemories() {
        assertThat(body(write(INES, List.of(PAIN), List.of(memory("team", "playbook/tone", "Tone: formal.")))))
                .startsWith("Dear Ines Okafor,");
        assertThat(body(write(INES, List.of(PAIN), List.of(memory("team", "playbook/offer", "Propose a pilot.")))))
                .contains(Phrases.PILOT);
        assertThat(body(write(INES, List.of(PAIN), List.of(memory("org", "icp", "Enterprise software.")))))
                .contains(Phrases.FITS_US);
        assertThat(body(write(
                        INES, List.of(PAIN), List.of(memory("worker", "account/kan-code/outreach", "delivered")))))
                .contains(Phrases.WRITTEN_BEFORE);
    }

    @Test
    void leavesOutWhatAnObjectionNames() {
        var first = write(INES, List.of(PAIN, TIMELINE), List.of());
        var second =
                write(INES, List.of(PAIN, TIMELINE), List.of(), "claim must keep the denial of call/C-1/1, got \"x\"");
        assertThat(sources(first)).contains("call/C-1/1");
        assertThat(sources(second)).doesNotContain("call/C-1/1").contains("call/C-1/2");
        var third =
                write(INES, List.of(PAIN, TIMELINE), List.of(), "outreach must name nobody but the contact, got March");
        assertThat(sources(third)).contains("call/C-1/1").doesNotContain("call/C-1/2");
    }

    @Test
    void getsShorterWhenItWasTooLong() {
        var first = body(write(INES, List.of(PAIN, TIMELINE), List.of()));
        var second = body(write(
                INES, List.of(PAIN, TIMELINE), List.of(), "It is too long: cut it from 190 to at most 150 words."));
        assertThat(second).doesNotContain("by March").hasSizeLessThan(first.length());
    }

    @Test
    void saysMoreOfTheAccountWhenItCouldHaveGoneToAnybody() {
        assertThat(body(write(INES, List.of(), List.of(), "It has no account-specific fact: build it on what …")))
                .contains("For a company in software that has 34,288 employees, that is more than a detail.");
    }

    @Test
    void writesDifferentlyToDifferentAccounts() {
        var here = body(write(INES, List.of(PAIN), List.of()));
        var there = body(write(INES.replace("Kan-code", "Isdom"), List.of(TIMELINE), List.of()));
        assertThat(here.lines().skip(2).findFirst())
                .isNotEqualTo(there.lines().skip(2).findFirst());
    }
}
