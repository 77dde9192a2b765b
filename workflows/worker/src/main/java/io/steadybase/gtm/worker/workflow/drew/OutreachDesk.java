package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.drew.OutreachActivities;
import io.steadybase.gtm.drew.OutreachActivities.DraftRequest;
import io.steadybase.gtm.drew.OutreachActivities.ReviewRequest;
import io.steadybase.gtm.memory.MemoryEntry;
import io.steadybase.gtm.run.StepStatus;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.progress.ProgressTracker;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import java.util.List;
import java.util.Objects;

/** Brian's writing and Vera's reviews of one account at a time, with one rewrite between them. */
final class OutreachDesk {
    private final ProgressTracker progress;

    OutreachDesk(ProgressTracker progress) {
        this.progress = progress;
    }

    void write(AccountRun account, List<MemoryEntry> memories) {
        write(account, memories, List.of());
    }

    void review(AccountRun account, List<MemoryEntry> memories) {
        var objections = objectionsTo(account);
        if (objections.isEmpty()) {
            return;
        }
        progress.note("Brian", "rewriting %s: %s".formatted(account.accountId(), objections), StepStatus.COMPLETED);
        write(account, memories, objections);
        var remaining = objectionsTo(account);
        if (!remaining.isEmpty()) {
            account.leave(AccountOutcome.DROPPED, "the draft failed the review twice: " + remaining);
        }
    }

    /** What the rules hold against a draft as a person edited it. If they cannot be asked, that is what speaks against it. */
    List<String> objectionsToEdit(AccountRun account) {
        try {
            var result = outreach(account).checkEdit(reviewOf(account));
            account.warn(result.warnings());
            return result.objections();
        } catch (ActivityFailure failure) {
            return List.of("the edit could not be checked: " + RunFailures.reason(failure));
        }
    }

    private void write(AccountRun account, List<MemoryEntry> memories, List<String> objections) {
        var relevant = OutreachMemory.relevantTo(account, memories);
        var result = outreach(account)
                .draftOutreach(new DraftRequest(account.ranked(), account.findings(), relevant, objections));
        progress.spend(result.spend());
        account.draft(result.draft());
    }

    private List<String> objectionsTo(AccountRun account) {
        var result = outreach(account).reviewDraft(reviewOf(account));
        progress.spend(result.spend());
        account.warn(result.warnings());
        return result.objections();
    }

    private static ReviewRequest reviewOf(AccountRun account) {
        return new ReviewRequest(Objects.requireNonNull(account.draft()), account.sources());
    }

    private static OutreachActivities outreach(AccountRun account) {
        return ActivityStubs.of(OutreachActivities.class, account.ranked().name());
    }
}
