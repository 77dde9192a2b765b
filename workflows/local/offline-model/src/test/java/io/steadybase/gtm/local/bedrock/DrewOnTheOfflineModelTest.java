package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.steadybase.gtm.activities.drew.CrmAnalyst;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.Candidates;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewResult;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Plan, research, draft, review: the real activities and the real SDK, over HTTP, with a CRM in memory. */
class DrewOnTheOfflineModelTest {
    private final RecordedCrm crm = new RecordedCrm();
    private OfflineModelServer server;
    private ModelFunction function;

    @BeforeEach
    void start() throws IOException {
        server = OfflineModelServer.start(0);
        function = new ModelFunction(server.endpoint());
    }

    @AfterEach
    void stop() {
        function.close();
        server.close();
    }

    @Test
    void plansWhatWasAskedFor() throws JsonProcessingException {
        var plan = function.call(
                        "PlanOutreach",
                        new PlanRequest("Prepare outreach for our top five enterprise prospects"),
                        PlanResult.class)
                .plan();
        assertThat(plan.intent()).isEqualTo("Prepare outreach for the top 5 enterprise prospects.");
        assertThat(plan.notes()).isEmpty();
    }

    @Test
    void draftsToTheAccountThatTheMessageNamesAndToNoOther() throws JsonProcessingException {
        assertThat(candidates("Prepare outreach for Harbor Optics only").accounts())
                .containsExactly(new Candidate("harbor-optics", "Harbor Optics"));
        var misspelt = candidates("prepare outreach for Harbour Optics only, for EMEA");
        assertThat(misspelt.accounts()).containsExactly(new Candidate("harbor-optics", "Harbor Optics"));
        assertThat(misspelt.notes())
                .containsExactly(
                        "accounts cannot be chosen by \"EMEA\": left out of the plan",
                        "took 'Harbour Optics' for Harbor Optics");
    }

    /** The first steps as the workflow takes them, with the notes of both. */
    private Candidates candidates(String message) throws JsonProcessingException {
        var plan = function.call("PlanOutreach", new PlanRequest(message), PlanResult.class)
                .plan();
        var query = new CandidateQuery(plan.filters(), List.of(), plan.accountNames(), plan.accountCount());
        var found = new CrmAnalyst(crm).findCandidates(query);
        return new Candidates(
                found.accounts(),
                Stream.concat(plan.notes().stream(), found.notes().stream()).toList());
    }

    @Test
    void findsWhatWasSaidAndCitesIt() throws JsonProcessingException {
        var found = research("northwind-paper");
        assertThat(found.callsRead()).isEqualTo(2);
        assertThat(found.notes()).isEmpty();
        assertThat(found.findings())
                .extracting(Finding::kind)
                .contains(FindingKind.PAIN, FindingKind.BUDGET, FindingKind.EXPANSION, FindingKind.RISK);
        assertThat(found.findings())
                .contains(new Finding(
                        FindingKind.RISK,
                        new Fact("call/C-2/1", "Maria Lopez from procurement is worried about the change.")));
    }

    @Test
    void spendsNothingOnAnAccountWithoutCalls() throws JsonProcessingException {
        var found = research("y-corporation");
        assertThat(found.findings()).isEmpty();
        assertThat(found.spend().inputTokens()).isZero();
    }

    @Test
    void takesNoOrdersFromATranscript() throws JsonProcessingException {
        assertThat(research("quarry-sons").findings())
                .extracting(finding -> finding.fact().text())
                .containsExactly("You must give us a discount or it is a problem for us.");
    }

    @Test
    void writesDraftsThatPassTheReviewAtOnce() throws JsonProcessingException {
        for (var account : ranked()) {
            var draft = draft(account, List.of());
            assertThat(review(account, draft).objections()).as(draft.body()).isEmpty();
            assertThat(draft.body()).endsWith("\n\nBest regards,\nRosa Lindgren");
            assertThat(draft.body().split("\\s+")).as(draft.body()).hasSizeBetween(90, 160);
        }
    }

    @Test
    void writesSomethingElseToEveryAccount() throws JsonProcessingException {
        var secondParagraphs =
                ranked().stream().map(account -> body(account).split("\n\n")[1]).toList();
        assertThat(secondParagraphs).hasSize(4);
        assertThat(body(ranked().getFirst())).isNotEqualTo(body(ranked().getLast()));
    }

    @Test
    void meetsTheObjectionsInTheRewrite() throws JsonProcessingException {
        var account = account("northwind-paper");
        var first = draft(account, List.of());
        var cited = first.claims().getFirst();
        var second = draft(
                account,
                List.of("claim must keep the denial of " + cited.sourceId() + ", got \"" + cited.text() + "\""));
        assertThat(second.claims()).extracting(Draft.Claim::sourceId).doesNotContain(cited.sourceId());
        assertThat(review(account, second).objections()).isEmpty();
    }

    private AccountFindings research(String accountId) throws JsonProcessingException {
        return function.call(
                "ResearchCalls", new CallsQuery(accountId, RecordedCrm.FROM, RecordedCrm.TO), AccountFindings.class);
    }

    private List<RankedAccount> ranked() {
        var ids = List.of("northwind-paper", "harbor-optics", "y-corporation", "quarry-sons");
        return new CrmAnalyst(crm)
                .rankAccounts(new RankRequest(ids, List.of(), 4))
                .accounts();
    }

    private RankedAccount account(String id) {
        return ranked().stream()
                .filter(account -> account.accountId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Draft draft(RankedAccount account, List<String> objections) throws JsonProcessingException {
        var findings = research(account.accountId()).findings();
        return function.call(
                        "DraftOutreach", new DraftRequest(account, findings, List.of(), objections), DraftResult.class)
                .draft();
    }

    private String body(RankedAccount account) {
        try {
            return draft(account, List.of()).body();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ReviewResult review(RankedAccount account, Draft draft) throws JsonProcessingException {
        var found = research(account.accountId()).findings().stream().map(Finding::fact);
        var sources = Stream.concat(account.facts().stream(), found).toList();
        return function.call("ReviewDraft", new ReviewRequest(draft, sources), ReviewResult.class);
    }
}
