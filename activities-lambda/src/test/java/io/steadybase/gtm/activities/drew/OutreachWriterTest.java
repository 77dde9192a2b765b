package io.steadybase.gtm.activities.drew;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.evidence.Drafts;
import io.steadybase.gtm.activities.evidence.OutreachRules;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.run.Spend;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutreachWriterTest {
    private static final RankedAccount ACCOUNT = new RankedAccount(
            1,
            "kan-code",
            "Kan-code",
            new AccountScore(BigDecimal.TEN, List.of()),
            "Darcel Schlecht",
            Drafts.CONTACT,
            List.of(new Fact("crm/kan-code/open-pipeline", "Kan-code has 11 open opportunities.")));
    private static final String LETTER = """
            {"subject":" Next steps ","body":"Hi Ines,\\n\\nKan-code has 11 open opportunities. Shall we talk?\\n",
             "claims":[{"text":"Kan-code has 11 open opportunities","sourceId":"crm/kan-code/open-pipeline"}]}""";

    private final FakeConverse bedrock = new FakeConverse();
    private final OutreachWriter writer =
            new OutreachWriter(new ModelClient(bedrock, OutreachPlannerTest.CONFIG, () -> Duration.ofSeconds(30)));

    private static DraftRequest request(List<String> objections) {
        var finding = new Finding(FindingKind.PAIN, new Fact("call/C-1/1", "Everything is slow."));
        var memory = new MemoryEntry(
                new MemoryOwner(MemoryScope.TEAM, "west"), "playbook/tone", "warm", true, 3, Instant.EPOCH);
        return new DraftRequest(ACCOUNT, List.of(finding), List.of(memory), objections);
    }

    @Test
    void signsWhatTheModelWrote() {
        bedrock.callsTool("submit_draft", LETTER);
        var draft = writer.draftOutreach(request(List.of())).draft();
        assertThat(draft.subject()).isEqualTo("Next steps");
        assertThat(draft.body())
                .isEqualTo(
                        "Hi Ines,\n\nKan-code has 11 open opportunities. Shall we talk?\n\nBest regards,\nDarcel Schlecht");
        assertThat(draft.contact()).isEqualTo(Drafts.CONTACT);
        assertThat(OutreachRules.objections(draft, ACCOUNT.facts())).isEmpty();
    }

    @Test
    void givesTheModelEverythingThatIsKnownAsData() {
        bedrock.callsTool("submit_draft", LETTER);
        writer.draftOutreach(request(List.of()));
        assertThat(bedrock.question(0))
                .contains("<data name=\"account\">\n{\"name\":\"Kan-code\",\"contact\":{\"name\":\"Ines Okafor\"")
                .contains("<data name=\"facts\">\n[{\"id\":\"crm/kan-code/open-pipeline\"")
                .contains("<data name=\"findings\">\n[{\"kind\":\"pain\",\"fact\":{\"id\":\"call/C-1/1\"")
                .contains(
                        "<data name=\"memories\">\n[{\"scope\":\"team\",\"key\":\"playbook/tone\",\"value\":\"warm\"}]")
                .doesNotContain("objections");
    }

    @Test
    void leavesOutTheOldestMemoriesThatAPromptCannotHoldAndSaysSo() {
        var memories = List.of(
                memory("a", "x".repeat(10_000), false, 1),
                memory("b", "x".repeat(10_000), false, 2),
                memory("c", "x".repeat(14_000), true, 0),
                memory("d", "short", false, 0));
        bedrock.callsTool("submit_draft", LETTER);
        writer.draftOutreach(new DraftRequest(ACCOUNT, List.of(), memories, List.of()));
        assertThat(bedrock.question(0))
                .startsWith("Write the message to this account. 1 of 4 memories are left out for their length.")
                .contains("\"key\":\"b\"", "\"key\":\"c\"", "\"key\":\"d\"")
                .doesNotContain("\"key\":\"a\"");
        assertThat(bedrock.question(0).indexOf("\"key\":\"b\""))
                .as("the order stays")
                .isLessThan(bedrock.question(0).indexOf("\"key\":\"c\""));
    }

    private static MemoryEntry memory(String key, String value, boolean pinned, int second) {
        var owner = new MemoryOwner(MemoryScope.TEAM, "west");
        return new MemoryEntry(owner, key, value, pinned, 1, Instant.EPOCH.plusSeconds(second));
    }

    @Test
    void givesTheObjectionsToTheRewrite() {
        bedrock.callsTool("submit_draft", LETTER);
        writer.draftOutreach(request(List.of("It is too long.")));
        assertThat(bedrock.question(0)).contains("<data name=\"objections\">\n[\"It is too long.\"]\n</data>");
    }

    @Test
    void asksNoModelAboutADraftThatBreaksARule() {
        var review = writer.reviewDraft(new ReviewRequest(Drafts.saying("You get a discount."), Drafts.SOURCES));
        assertThat(review)
                .isEqualTo(new ReviewResult(
                        List.of("outreach must promise no discount or price, got \"discount\""), Spend.NONE));
        assertThat(bedrock.requests).isEmpty();
    }

    @Test
    void asksTheModelAboutADraftThatKeepsTheRules() {
        bedrock.callsTool("submit_critique", "{\"objections\":[\"It is dull.\"]}");
        var review = writer.reviewDraft(new ReviewRequest(Drafts.good(), Drafts.SOURCES));
        assertThat(review.objections()).containsExactly("It is dull.");
        assertThat(review.spend().inputTokens()).isEqualTo(1_000);
    }

    @Test
    void letsAGoodDraftPass() {
        bedrock.callsTool("submit_critique", "{\"objections\":[]}");
        assertThat(writer.reviewDraft(new ReviewRequest(Drafts.good(), Drafts.SOURCES))
                        .objections())
                .isEmpty();
    }

    @Test
    void showsWhatNoRuleCanDecide() {
        bedrock.callsTool("submit_critique", "{\"objections\":[]}");
        var review = writer.reviewDraft(new ReviewRequest(Drafts.saying("You need more time for it."), Drafts.SOURCES));
        assertThat(review.objections()).isEmpty();
        assertThat(review.warnings())
                .containsExactly("may state something that no source says: \"You need more time for it.\"");
    }
}
