package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.onboarding.ComplianceDecision;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingReport.FollowUp;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.outbox.OutboxActivities;
import io.steadybase.gtm.outbox.OutboxActivities.Approval;
import io.steadybase.gtm.outbox.OutboxActivities.OutboxMessage;
import io.steadybase.gtm.outbox.OutboxActivities.TeamNotice;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.run.TextLimits;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.outbox.Delivery;
import io.steadybase.gtm.worker.workflow.progress.ReportNotes;
import io.steadybase.gtm.worker.workflow.progress.RunClock;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import io.temporal.failure.TemporalFailure;
import io.temporal.workflow.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes out of an onboarding: the welcome message to the client, kickoff, tasks and escalation to our own teams. */
final class FollowUps {
    private static final String TEAM = "Customer Success";
    private static final String MANAGER = "Customer Success Manager";

    private final String workflowId = Workflow.getInfo().getWorkflowId();
    private final List<String> noticeIds = new ArrayList<>();
    private final List<String> undone = new ArrayList<>();
    private final ReportNotes notes;
    private @Nullable String welcomeId;

    FollowUps(ReportNotes notes) {
        this.notes = notes;
    }

    /** One after another; what cannot be done keeps nothing else from being done. */
    void send(OnboardingAccount account, Proposal proposal, ComplianceDecision approval) {
        welcome(account, proposal, approval);
        kickoff(account, proposal);
        for (var index = 0; index < proposal.milestones().size(); index++) {
            task(account, index + 1, proposal.milestones().get(index));
        }
    }

    private void welcome(OnboardingAccount account, Proposal proposal, ComplianceDecision approval) {
        if (account.contact() == null) {
            undone.add("the welcome message: " + account.noContact());
            return;
        }
        var message = new OutboxMessage(
                workflowId + "/welcome",
                "welcome",
                account.accountId(),
                account.contact(),
                account.owner(),
                proposal.welcome().subject(),
                proposal.welcome().body(),
                new Approval(approval.by(), RunClock.now()));
        try {
            var withheld = Delivery.deliver(message, account.name());
            if (withheld == null) {
                welcomeId = message.outboxId();
            } else {
                undone.add("the welcome message: " + withheld.reason());
            }
        } catch (TemporalFailure failure) {
            if (RunFailures.isCancellation()) {
                // It may still arrive: the function that was asked works on.
                undone.add("the welcome message: the run was cancelled during the delivery: look into the outbox");
            }
            undone.add("the welcome message: " + RunFailures.reason(failure));
        }
    }

    private void kickoff(OnboardingAccount account, Proposal proposal) {
        var resources = proposal.resources().stream()
                .map(resource -> "- %s: %s".formatted(resource.role(), resource.responsibility()))
                .collect(Collectors.joining("\n"));
        notify(
                account,
                "kickoff",
                "kickoff",
                "Kickoff of " + account.name(),
                "Arrange the kickoff of %s, %s, with %s of ours. It is day 1 of %d.\n\n%s"
                        .formatted(
                                account.name(), proposal.template(), account.owner(), proposal.lastDay(), resources));
    }

    private void task(OnboardingAccount account, int number, Milestone milestone) {
        var criteria = milestone.successCriteria().stream()
                .map(criterion -> "- " + criterion)
                .collect(Collectors.joining("\n"));
        notify(
                account,
                "crm-task",
                "task/" + number,
                "%s, day %d: %s".formatted(account.name(), milestone.day(), milestone.name()),
                "Reached when:\n" + criteria);
    }

    private void notify(OnboardingAccount account, String kind, String id, String subject, String body) {
        try {
            put(notice(kind, id, TEAM, account.accountId(), subject, body));
        } catch (ActivityFailure failure) {
            if (Delivery.isConflict(failure)) {
                notes.add("%s/%s is in the outbox since an earlier run, with another text".formatted(workflowId, id));
                noticeIds.add(workflowId + "/" + id);
            } else {
                undone.add("the %s %s: %s".formatted(kind, id, RunFailures.reason(failure)));
            }
        }
    }

    /** Tells a manager. Fails if the manager cannot be told: then nothing is escalated. */
    void escalateToManager(String accountId, String reason, String body) {
        put(notice("escalation", "escalation", MANAGER, accountId, reason + ": " + accountId, body));
    }

    private TeamNotice notice(String kind, String id, String to, String accountId, String subject, String body) {
        return new TeamNotice(
                workflowId + "/" + id,
                kind,
                to,
                Persona.ONBOARDING_BOT.id(),
                accountId,
                TextLimits.clip(TextLimits.line(subject), TextLimits.NAME),
                body,
                RunClock.now());
    }

    private void put(TeamNotice notice) {
        var receipt = ActivityStubs.of(OutboxActivities.class, notice.subject()).notifyTeam(notice);
        noticeIds.add(receipt.noticeId());
    }

    List<String> undone() {
        return List.copyOf(undone);
    }

    /** For a reader. */
    String words() {
        var done = "%s, %d notices to our own teams"
                .formatted(welcomeId == null ? "no welcome message" : "the welcome message", noticeIds.size());
        return undone.isEmpty() ? "sent " + done : "sent %s; not done: %s".formatted(done, String.join("; ", undone));
    }

    FollowUp report() {
        return new FollowUp(welcomeId, noticeIds, undone);
    }
}
