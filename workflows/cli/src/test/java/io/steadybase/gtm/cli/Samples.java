package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunPosition;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.connection.RunSummary;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.AccountReport;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.AccountScore.Component;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.drew.DrewReport;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.gate.ContentHash;
import io.steadybase.gtm.gate.GateItem;
import io.steadybase.gtm.gate.OpenGate;
import io.steadybase.gtm.gate.Verdict;
import io.steadybase.gtm.run.Deadline;
import io.steadybase.gtm.run.FeedEntry;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.run.Spend;
import io.steadybase.gtm.run.StepPosition;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.run.WorkflowStatus;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Data of a run with two accounts. */
public final class Samples {
    public static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    public static final Spend SPEND = new Spend(12_345, 2_345, new BigDecimal("0.07221"));
    public static final OutreachPlan PLAN = new OutreachPlan(
            "Outreach to the 2 best prospects", 2, AccountFilters.ANY, List.of("find"), List.of(), List.of());

    public static final Draft ACME = new Draft(
            "acme",
            "Acme Corporation",
            new Contact("Jane Doe", "CFO", "jane@acme.example"),
            "Your rollout",
            "Dear Jane,\n\nyour pipeline is 53,453 USD.",
            List.of(new Claim("your pipeline is 53,453 USD", "crm/acme/open-pipeline")));
    public static final Draft BETA = new Draft("beta", "Beta", null, "Your audit", "Hello Beta.", List.of());

    private Samples() {}

    static OpenGate gate(@Nullable Verdict acme, @Nullable Verdict beta) {
        return new OpenGate(
                "outreach-approval",
                "approve-outreach",
                "Send this outreach?",
                "sarah",
                NOON,
                List.of(
                        item("acme", "Acme Corporation: Your rollout", acme),
                        item("beta", "Beta: Your audit", beta, "the CRM has no contact: approved, it is not sent")),
                List.of("3 were asked for, 2 fit"));
    }

    static OpenGate release(@Nullable Verdict acme) {
        return new OpenGate(
                "marketing-release",
                "marketing-abm-check",
                "Send without Marketing's answer?",
                "sarah",
                NOON,
                List.of(item("acme", "Acme Corporation", acme)),
                List.of());
    }

    static WorkflowStatus status(RunState state, @Nullable OpenGate gate) {
        return status("drew-coordinator", state, null, gate);
    }

    static WorkflowStatus status(String type, RunState state, @Nullable String reason, @Nullable OpenGate gate) {
        var feed = List.of(
                new FeedEntry(1, "Drew", "Drew planned: outreach", NOON, StepStatus.COMPLETED),
                new FeedEntry(7, "Drew", "waiting for sarah", NOON, StepStatus.IN_PROGRESS));
        return new WorkflowStatus(type, state, new StepPosition(7, "approve-outreach", 9), reason, feed, SPEND, gate);
    }

    /** The same with these deadlines. */
    static WorkflowStatus with(WorkflowStatus status, Deadline... deadlines) {
        return new WorkflowStatus(
                status.workflowType(),
                status.state(),
                status.step(),
                status.reason(),
                status.feed(),
                status.spend(),
                status.gate(),
                List.of(deadlines));
    }

    /** A run of Drew, as the server knows it. */
    static RunSummary run(RunStanding state, boolean closed) {
        return new RunSummary(
                "drew-q3",
                "run-1",
                "drew-coordinator",
                "Outreach to the 2 best prospects",
                state,
                new RunPosition("approve-outreach", null, null),
                NOON,
                closed ? NOON.plusSeconds(9) : null);
    }

    static RunProgress progress(RunStanding standing, WorkflowStatus status) {
        return new RunProgress(run(standing, false), status, null, List.of());
    }

    public static DrewReport report(RunState state, List<AccountReport> accounts, List<String> notes) {
        return new DrewReport("q3", state, PLAN, accounts, notes, SPEND);
    }

    public static List<AccountReport> accounts() {
        return List.of(
                account("acme", "Acme Corporation", "87.3", AccountOutcome.DELIVERED, "approved by sarah"),
                account("beta", "Beta", "9.0", AccountOutcome.HANDED_TO_MARKETING, "in the active program Spring"));
    }

    private static AccountReport account(String id, String name, String points, AccountOutcome outcome, String reason) {
        var score = new AccountScore(
                new BigDecimal(points),
                List.of(
                        new Component("open-pipeline", "53,453 USD open", 40, new BigDecimal("35.1")),
                        new Component("calls", "2 buying, 1 risk", 5, new BigDecimal("2.0"))));
        return new AccountReport(id, name, score, outcome, reason, null, null, null);
    }

    private static GateItem item(String id, String title, @Nullable Verdict verdict, String... warnings) {
        return new GateItem(
                id,
                title,
                verdict,
                verdict == null ? null : "sarah",
                List.of(),
                List.of(warnings),
                ContentHash.of(List.of(id, title)));
    }
}
