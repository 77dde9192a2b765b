package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.RunState;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {
    private static final RunId ID = new RunId("q3");

    @Test
    void showsARunThatWaitsAtItsGate() {
        var status = Samples.status(RunState.WAITING, Samples.gate(Verdict.APPROVE, null));
        var progress = new RunProgress(ID, "run-1", status, false, null);
        assertThat(Printed.by(new StatusView(progress, Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
                drew-q3: waiting, step 7 of 9 (77 %), approve-outreach
                  Step 1: Drew planned: outreach [completed]
                  Step 7: Drew: waiting for sarah [in-progress]
                cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD
                gate outreach-approval is open: Send this outreach?
                asked of sarah until 2026-11-22T12:00:00Z
                  id    what                            decision
                  acme  Acme Corporation: Your rollout  approved by sarah
                  beta  Beta: Your audit                undecided
                read:   gtm drafts drew-q3
                decide: gtm approve drew-q3 | gtm reject drew-q3 | gtm skip drew-q3 --reason …
                """);
    }

    @Test
    void showsHowARunBrokeOffAndNoGateThatNobodyCanAnswer() {
        var status = Samples.status(RunState.WAITING, Samples.gate(null, null));
        var progress = new RunProgress(ID, "run-1", status, true, "terminated: by hand");
        assertThat(Printed.by(new StatusView(progress, Optional.of("offline model: nothing was billed"))::print))
                .isEqualToNormalizingNewlines("""
                        drew-q3: failed, step 7 of 9 (77 %), approve-outreach
                          Step 1: Drew planned: outreach [completed]
                          Step 7: Drew: waiting for sarah [in-progress]
                        cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD (offline model: nothing was billed)
                        the run broke off: terminated: by hand
                        """);
    }

    @Test
    void reportsEveryAccountThenNotesThenCost() {
        var report = Samples.report(RunState.COMPLETED, Samples.accounts(), List.of("3 were asked for, 2 fit"));
        assertThat(Printed.by(new ReportView(report, Optional.of("offline model: nothing was billed"))::print))
                .isEqualToNormalizingNewlines("""
                        drew-q3: completed
                        plan: Outreach to the 2 best prospects
                          #  account           score  outcome              reason
                          1  Acme Corporation   87.3  delivered            approved by sarah
                          2  Beta                9.0  handed-to-marketing  in the active program Spring
                        notes:
                          - 3 were asked for, 2 fit
                        cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD (offline model: nothing was billed)
                        """);
    }

    @Test
    void reportsARunThatHasNoAccountsYet() {
        var report = Samples.report(RunState.RUNNING, List.of(), List.of());
        assertThat(Printed.by(new ReportView(report, Optional.empty())::print)).isEqualToNormalizingNewlines("""
                drew-q3: running
                plan: Outreach to the 2 best prospects
                accounts: none so far
                cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD
                """);
    }

    @Test
    void explainsARankingComponentByComponent() {
        assertThat(Printed.by(new RankingView(Samples.accounts())::print)).isEqualToNormalizingNewlines("""
                rank 1: Acme Corporation (acme), 87.3 of 100 points
                  component      measured          weight  points
                  open-pipeline  53,453 USD open       40    35.1
                  calls          2 buying, 1 risk       5     2.0
                rank 2: Beta (beta), 9.0 of 100 points
                  component      measured          weight  points
                  open-pipeline  53,453 USD open       40    35.1
                  calls          2 buying, 1 risk       5     2.0
                """);
    }

    @Test
    void saysThatNothingIsRankedYet() {
        assertThat(Printed.by(new RankingView(List.of())::print))
                .isEqualToNormalizingNewlines("ranking: no account is ranked yet\n");
    }

    @Test
    void showsADraftWithTheSourceOfEveryClaim() {
        assertThat(Printed.by(out -> new DraftView(Samples.ACME).print(out, 1, 2)))
                .isEqualToNormalizingNewlines("""
                --- draft 1 of 2: Acme Corporation (acme)
                to:      Jane Doe, CFO <jane@acme.example>
                subject: Your rollout

                Dear Jane,

                your pipeline is 53,453 USD.

                claim:   your pipeline is 53,453 USD [crm/acme/open-pipeline]
                """);
    }

    @Test
    void saysThatADraftAddressesNobodyYet() {
        assertThat(Printed.by(out -> new DraftView(Samples.BETA).print(out, 2, 2)))
                .contains("to:      nobody yet: the CRM has no contact");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        var draft = new Draft("acme", "Ac\u001b[2Jme", null, "A\nB\u0007", "one\u001b[31m\ntwo\u202e", List.of());
        assertThat(Printed.by(out -> new DraftView(draft).print(out, 1, 1))).isEqualToNormalizingNewlines("""
                --- draft 1 of 1: Ac?[2Jme (acme)
                to:      nobody yet: the CRM has no contact
                subject: A B?

                one?[31m
                two?

                """);
    }

    @Test
    void listsRuns() {
        var runs = List.of(
                new RunSummary("drew-q3", "r1", "waiting", "approve-outreach", "outreach-approval", Samples.NOON, null),
                new RunSummary("drew-q2", "r2", "completed", null, null, Samples.NOON, Samples.NOON.plusSeconds(9)));
        assertThat(Printed.by(new RunListView(runs)::print)).isEqualToNormalizingNewlines("""
                  id       state      step              started               ended
                  drew-q3  waiting    approve-outreach  2026-11-22T12:00:00Z  -
                  drew-q2  completed  -                 2026-11-22T12:00:00Z  2026-11-22T12:00:09Z
                """);
    }

    @Test
    void saysHowToStartTheFirstRun() {
        assertThat(Printed.by(new RunListView(List.of())::print))
                .isEqualToNormalizingNewlines("no runs: start one with 'gtm start drew --message …'\n");
    }
}
