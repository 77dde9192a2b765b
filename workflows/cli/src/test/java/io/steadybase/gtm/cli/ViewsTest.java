package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.connection.PendingWork;
import io.steadybase.gtm.connection.RunPosition;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.RunState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ViewsTest {
    @Test
    void showsARunThatWaitsAtItsGate() {
        var status = Samples.status(RunState.WAITING, Samples.gate(Verdict.APPROVE, null));
        var progress = Samples.progress(RunStanding.WAITING, status);
        assertThat(Printed.by(new StatusView(progress, Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
                drew-q3: waiting, step 7 of 9 (77 %), approve-outreach
                started now (12:00)
                  12:00:00  Step 1: Drew planned: outreach [completed]
                  12:00:00  Step 7: Drew: waiting for sarah [in-progress]
                cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD

                gate outreach-approval is open: Send this outreach?
                asked of sarah, expires now (12:00); anyone may decide
                  id    what                            decision           content hash
                  acme  Acme Corporation: Your rollout  approved by sarah  d30a70e0f5e9e1cf
                  beta  Beta: Your audit                undecided          b45ca645a4f0ef88
                note: 3 were asked for, 2 fit
                warning: beta: the CRM has no contact: approved, it is not sent
                decide: gtm review drew-q3
                        gtm approve|reject|skip drew-q3 (--item ID… | --all)
                """);
    }

    @Test
    void showsHowARunBrokeOffAndNoGateThatNobodyCanAnswer() {
        var status = Samples.status(RunState.WAITING, Samples.gate(null, null));
        var progress = new RunProgress(Samples.run(RunStanding.FAILED, true), status, "the CRM is empty", List.of());
        assertThat(Printed.by(new StatusView(progress, Optional.of("offline model: nothing was billed"))::print))
                .isEqualToNormalizingNewlines("""
                        drew-q3: failed, step 7 of 9 (77 %), approve-outreach
                        started now (12:00), ended in 9 s (12:00)
                          12:00:00  Step 1: Drew planned: outreach [completed]
                          12:00:00  Step 7: Drew: waiting for sarah [in-progress]
                        reason: the CRM is empty
                        cost: 12,345 tokens in, 2,345 tokens out, 0.0722 USD (offline model: nothing was billed)
                        """);
    }

    @Test
    void countsDeadlinesDownWhileTheRunGoesOn() {
        var deadlines = List.of(
                new Deadline("ahead", Samples.NOON.plusSeconds(720), null),
                new Deadline("at once", Samples.NOON, null),
                new Deadline("past", Samples.NOON.minusSeconds(180), null),
                new Deadline("in time", Samples.NOON.plusSeconds(60), Samples.NOON.minusSeconds(60)),
                new Deadline("late", Samples.NOON.minusSeconds(7200), Samples.NOON.minusSeconds(3600)));
        assertThat(Printed.by(screen -> deadlines.forEach(one -> new DeadlineView(one, false).print(screen))))
                .isEqualToNormalizingNewlines("""
                          ahead: 12 min left (12:12)
                          at once: 1 s left (12:00)
                          past: breached 3 min ago (11:57)
                          in time: met 11:59
                          late: met 11:00, 1 h late
                        """);
        assertThat(Printed.by(screen -> new DeadlineView(deadlines.getFirst(), true).print(screen)))
                .as("of a run that has ended")
                .isEqualToNormalizingNewlines("  ahead: not met, was due 12:12\n");
    }

    @Test
    void showsDeadlinesAboveTheFeedOfARunThatIsEscalatedAndGoesOn() {
        var status = Samples.with(
                Samples.status(RunState.ESCALATED, null),
                new Deadline("resolution SLA", Samples.NOON.minusSeconds(180), null));
        var progress = Samples.progress(RunStanding.ESCALATED, status);
        assertThat(Printed.by(new StatusView(progress, Optional.empty())::print))
                .startsWith("""
                        drew-q3: escalated, step 7 of 9 (77 %), approve-outreach
                        started now (12:00)
                          resolution SLA: breached 3 min ago (11:57)
                          12:00:00  Step 1:""");
    }

    @Test
    void saysOfARunThatCannotBeAskedWhatTheServerKnows() {
        var progress = new RunProgress(Samples.run(RunStanding.TERMINATED, true), null, "by hand", List.of());
        assertThat(Printed.by(new StatusView(progress, Optional.empty())::print))
                .isEqualToNormalizingNewlines("""
                        drew-q3: terminated: by hand
                        started now (12:00), ended in 9 s (12:00)
                        it was ended from outside at step approve-outreach, and cannot be asked any more
                        """);
    }

    @Test
    void showsWhatIsTriedAgainAndWhy() {
        var pending = List.of(
                new PendingWork("research-calls", 11, "throttled\u001b[2J", Samples.NOON.plusSeconds(20)),
                new PendingWork("AbmService/check", 2, "no answer", null));
        var progress = new RunProgress(
                Samples.run(RunStanding.RUNNING, false), Samples.status(RunState.RUNNING, null), null, pending);
        var expected = List.of(
                "trying again: research-calls, attempt 11 in 20 s, after: throttled?[2J",
                "trying again: AbmService/check, attempt 2 under way, after: no answer");
        assertThat(Printed.by(new StatusView(progress, Optional.empty())::print))
                .contains(expected);
        assertThat(Printed.by(screen -> {
                    var display = new PlainDisplay(screen);
                    display.show(progress);
                    display.show(progress);
                }))
                .containsOnlyOnce(expected.getFirst())
                .containsOnlyOnce(expected.getLast());
    }

    @Test
    void listsRuns() {
        var runs = List.of(
                new RunSummary(
                        "drew-q3",
                        "r1",
                        "drew-coordinator",
                        "Outreach to the 2 best prospects",
                        RunStanding.WAITING,
                        new RunPosition("approve-outreach", "outreach-approval", Samples.NOON.plus(Duration.ofDays(6))),
                        Samples.NOON,
                        null),
                new RunSummary(
                        "x-1",
                        "r2",
                        "x-type",
                        null,
                        RunStanding.TIMED_OUT,
                        RunPosition.NONE,
                        Samples.NOON,
                        Samples.NOON.plusSeconds(9)));
        assertThat(Printed.by(new RunListView(runs, GtmCommands.KINDS)::print)).isEqualToNormalizingNewlines("""
                  id       type    state      at                 about                             started  ends
                  drew-q3  drew    waiting    outreach-approval  Outreach to the 2 best prospects  now      in 6 days
                  x-1      x-type  timed-out  -                  -                                 now      in 9 s
                """);
    }

    @Test
    void saysHowToStartTheFirstRun() {
        assertThat(Printed.by(new RunListView(List.of(), GtmCommands.KINDS)::print))
                .isEqualToNormalizingNewlines("no such runs: how to start one, says 'gtm start --help'\n");
    }
}
