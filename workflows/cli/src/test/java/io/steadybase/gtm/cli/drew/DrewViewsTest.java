package io.steadybase.gtm.cli.drew;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.cli.Printed;
import io.steadybase.gtm.cli.Samples;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.run.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DrewViewsTest {
    @Test
    void reportsEveryAccountThenNotesThenCost() {
        var report = Samples.report(RunState.COMPLETED, Samples.accounts(), List.of("3 were asked for, 2 fit"));
        assertThat(Printed.by(new DrewReportView(report, Optional.of("offline model: nothing was billed"))::print))
                .isEqualToNormalizingNewlines("""
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
        assertThat(Printed.by(new DrewReportView(report, Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
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
        assertThat(Printed.by(screen -> view(Samples.ACME).print(screen, 1, 2))).isEqualToNormalizingNewlines("""
                --- draft 1 of 2: Acme Corporation (acme)
                to:      Jane Doe, CFO <jane@acme.example>
                subject: Your rollout

                Dear Jane,

                your pipeline is 53,453 USD.

                claim:   your pipeline is 53,453 USD
                  from:  a source that is not shown [crm/acme/open-pipeline]
                """);
    }

    @Test
    void showsWhatTheClaimsRestOnInWordsAndWhyTheAccountWasChosen() {
        var score = Samples.accounts().getFirst().score();
        var sources = Map.of("crm/acme/open-pipeline", "Acme has 3 open opportunities worth 53,453 USD.");
        assertThat(Printed.by(screen -> new DraftView(Samples.ACME, score, sources).print(screen, 1, 1)))
                .contains(
                        "score:   87.3 of 100: open-pipeline 35.1, calls 2.0",
                        "  from:  Acme has 3 open opportunities worth 53,453 USD. [crm/acme/open-pipeline]");
    }

    @Test
    void doesNotSayAQuotationTwice() {
        var sources = Map.of("crm/acme/open-pipeline", "your pipeline is 53,453 USD");
        assertThat(Printed.by(screen -> new DraftView(Samples.ACME, null, sources).print(screen, 1, 1)))
                .contains("  from:  said in these words [crm/acme/open-pipeline]");
    }

    @Test
    void saysThatADraftAddressesNobodyYet() {
        assertThat(Printed.by(screen -> view(Samples.BETA).print(screen, 2, 2)))
                .contains("to:      nobody: the CRM has no contact that may be written to");
    }

    @Test
    void keepsControlCharactersFromTheTerminal() {
        var draft = new Draft("acme", "Ac\u001b[2Jme", null, "A\nB\u0007", "one\u001b[31m\ntwo\u202e", List.of());
        assertThat(Printed.by(screen -> view(draft).print(screen, 1, 1))).isEqualToNormalizingNewlines("""
                --- draft 1 of 1: Ac?[2Jme (acme)
                to:      nobody: the CRM has no contact that may be written to
                subject: A B?

                one?[31m
                two?

                """);
    }

    @Test
    void showsWhatAPersonChangedOfADraft() {
        var edited = Samples.ACME
                .withSubject("Second", "Robin", Samples.NOON)
                .withSubject("Third", "Ada", Samples.NOON)
                .withBody("Dear Jane,\nnew.", "Robin", Samples.NOON);
        assertThat(Printed.by(screen -> view(edited).print(screen, 1, 1))).isEqualToNormalizingNewlines("""
                --- draft 1 of 1: Acme Corporation (acme)
                to:      Jane Doe, CFO <jane@acme.example>
                subject: Third

                Dear Jane,
                new.

                edited:  subject, by Robin now (12:00)
                  - Your rollout
                  + Second
                edited:  subject, by Ada now (12:00)
                  - Second
                  + Third
                edited:  body, by Robin now (12:00)
                    Dear Jane,
                  -
                  + new.
                  - your pipeline is 53,453 USD.
                """);
    }

    @Test
    void reportsWhoEditedWhatWasSentAndWhatWasNotSent() {
        var edited = Samples.ACME.withSubject("Second", "Robin", Samples.NOON);
        var accounts = List.of(
                account(AccountOutcome.DELIVERED, edited),
                account(AccountOutcome.NO_CONTACT, Samples.BETA),
                account(AccountOutcome.HELD, null));
        var report = Samples.report(RunState.HELD, accounts, List.of());
        assertThat(Printed.by(new DrewReportView(report, Optional.empty())::print))
                .contains("delivered   why; subject edited by Robin", "no-contact  why", "held        why");
        assertThat(Printed.by(screen -> new DrewCommands().printExplanation(report, screen)))
                .contains("edited:  subject, by Robin", "  - Your rollout", "  + Second");
    }

    private static DraftView view(Draft draft) {
        return new DraftView(draft, null, Map.of());
    }

    private static AccountReport account(AccountOutcome outcome, Draft draft) {
        var score = Samples.accounts().getFirst().score();
        return new AccountReport("acme", "Acme", score, outcome, "why", draft, null, null);
    }
}
