package io.steadybase.gtm.worker.workflow.drew;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.Candidates;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.DrewRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.DraftResult;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.drew.PlanningActivities.PlanRequest;
import io.steadybase.gtm.drew.PlanningActivities.PlanResult;
import io.steadybase.gtm.drew.ResearchActivities.AccountFindings;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.evidence.FindingKind;
import io.steadybase.gtm.evidence.OutreachText;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.memory.MemoryActivities.RecallRequest;
import io.steadybase.gtm.memory.MemoryActivities.Recollection;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.outbox.ContactActivities.AccountContacts;
import io.steadybase.gtm.outbox.ContactActivities.AnnouncedMessage;
import io.steadybase.gtm.outbox.ContactActivities.SentMessage;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.worker.GtmWorker;
import io.temporal.client.WorkflowFailedException;
import io.temporal.failure.ApplicationFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The largest run that the documented limits allow, on the real server, which terminates what is too large. */
@Timeout(value = 2, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class DrewAtTheLimitsTest {
    private static final int ACCOUNTS = OutreachPlan.MAX_ACCOUNTS;
    private final DrewScenario scenario = new DrewScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()));

    @AfterEach
    void close() {
        scenario.close();
    }

    @Test
    void completesWithEverythingAtItsLimit() {
        largestPlan();
        largestMemory(RecallRequest::maxBytes);
        scenario.contacts = DrewAtTheLimitsTest::largestContacts;
        var run = scenario.start(new DrewRequest(
                "x".repeat(TextLimits.MESSAGE),
                "u".repeat(TextLimits.NAME),
                null,
                null,
                "a".repeat(200),
                Duration.ofDays(365)));
        scenario.until(RunState.WAITING);

        IntStream.range(0, ACCOUNTS).forEach(i -> run.decide(largestDecision("account-" + i)));

        assertThat(run.result().accounts()).hasSize(ACCOUNTS);
        assertThat(run.result().accounts())
                .extracting(AccountReport::draft)
                .allSatisfy(draft -> assertThat(draft.edits()).hasSize(2));
        assertThat(run.status().state()).isEqualTo(RunState.COMPLETED);
    }

    @Test
    void failsWithItsReasonWhenAnAnswerIsTooLarge() {
        largestMemory(any -> 90_000);
        var run = scenario.start(DrewScenario.request());

        assertThatThrownBy(run::result)
                .isInstanceOf(WorkflowFailedException.class)
                .rootCause()
                .isInstanceOfSatisfying(ApplicationFailure.class, failure -> {
                    assertThat(failure.getType()).isEqualTo("Oversized");
                    assertThat(failure.getOriginalMessage())
                            .startsWith("argument or result of RecallMemory in workflow drew-r1 must be at most");
                });
        assertThat(run.status().state()).isEqualTo(RunState.FAILED);
    }

    @Test
    void leavesOutWithTheirReasonWhatMakesAFanOutTooLarge() {
        largestPlan();
        scenario.functions.on(
                "ResearchCalls",
                CallsQuery.class,
                query -> new AccountFindings(
                        query.accountId(),
                        1,
                        List.of(finding("f".repeat(isKept(query.accountId()) ? 150_000 : 10))),
                        Spend.NONE));
        var run = scenario.start(DrewScenario.request());
        scenario.until(RunState.WAITING);

        assertThat(run.report().accounts())
                .filteredOn(account -> account.outcome() == AccountOutcome.FAILED)
                .isNotEmpty()
                .hasSizeLessThan(ACCOUNTS)
                .allSatisfy(account -> assertThat(account.reason())
                        .startsWith("Oversized: what one workflow task sends must be at most 3000000 bytes together"));
    }

    private static boolean isKept(String account) {
        return Integer.parseInt(account.substring("account-".length())) < ACCOUNTS;
    }

    private static Finding finding(String text) {
        return new Finding(FindingKind.BUDGET, new Fact("call/1/1", text));
    }

    private static GateDecision largestDecision(String account) {
        return new GateDecision(
                "approve-outreach",
                Verdict.APPROVE,
                "r".repeat(TextLimits.NAME),
                "n".repeat(TextLimits.NOTE),
                List.of(account),
                List.of(
                        new Modification(account, "subject", "s".repeat(OutreachText.MAX_SUBJECT)),
                        new Modification(account, "body", "b".repeat(OutreachText.MAX_BODY))));
    }

    private void largestPlan() {
        scenario.functions.on(
                "PlanOutreach", PlanRequest.class, ignored -> new PlanResult(DrewScenario.plan(ACCOUNTS), Spend.NONE));
        scenario.functions.on(
                "FindCandidates",
                CandidateQuery.class,
                query -> new Candidates(
                        IntStream.range(0, query.limit())
                                .mapToObj(i -> new Candidate("account-" + i, "N".repeat(200)))
                                .toList(),
                        IntStream.range(0, 300)
                                .mapToObj(i -> "note ".repeat(200))
                                .toList()));
        scenario.functions.on(
                "DraftOutreach",
                DraftRequest.class,
                draft -> new DraftResult(largestDraft(draft.account().accountId()), Spend.NONE));
    }

    private static AccountContacts largestContacts(String account) {
        var sent = new SentMessage(
                "q".repeat(1_000), "f".repeat(TextLimits.NAME), "s".repeat(TextLimits.NAME), Instant.EPOCH);
        var announced = new AnnouncedMessage("drew-" + "q".repeat(100), Instant.EPOCH);
        return new AccountContacts(
                account, "q".repeat(1_000), Collections.nCopies(3, sent), 999, Collections.nCopies(3, announced), 999);
    }

    private static Draft largestDraft(String account) {
        return new Draft(
                account,
                "N".repeat(200),
                new Contact("Kim", "CIO", "k@x.example"),
                "s".repeat(120),
                "b".repeat(2_000),
                List.of());
    }

    private void largestMemory(ToIntFunction<RecallRequest> bytesEach) {
        scenario.functions.on("RecallMemory", RecallRequest.class, request -> {
            var entries = new ArrayList<MemoryEntry>();
            for (var prefix : request.keyPrefixes()) {
                for (var i = 0; i < request.owners().size(); i++) {
                    entries.add(entry(prefix + i, "m".repeat(bytesEach.applyAsInt(request))));
                }
            }
            return new Recollection(entries, 0);
        });
    }

    private static MemoryEntry entry(String key, String value) {
        return new MemoryEntry(
                new MemoryOwner(MemoryScope.ORG, "steadybase"),
                key,
                value,
                false,
                1,
                Instant.parse("2026-11-01T00:00:00Z"));
    }
}
