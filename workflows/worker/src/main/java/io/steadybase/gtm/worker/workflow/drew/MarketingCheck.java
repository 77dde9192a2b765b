package io.steadybase.gtm.worker.workflow.drew;

import io.steadybase.gtm.abm.AbmCheckRequest;
import io.steadybase.gtm.abm.AbmCheckResult.AccountProgram;
import io.steadybase.gtm.abm.AbmService;
import io.steadybase.gtm.drew.AccountOutcome;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.workflow.NexusOperationCancellationType;
import io.temporal.workflow.NexusOperationOptions;
import io.temporal.workflow.NexusServiceOptions;
import io.temporal.workflow.Workflow;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Asks Marketing whether it is at work on accounts. Marketing may be down, refuse, or answer with anything: an account about which
 * it has not said anything usable is held, and the others go on.
 */
final class MarketingCheck {
    /** A deployment of Marketing's is bridged; a longer outage holds the accounts and is asked again later. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final AbmService marketing = Workflow.newNexusServiceStub(
            AbmService.class,
            NexusServiceOptions.newBuilder()
                    .setOperationOptions(NexusOperationOptions.newBuilder()
                            .setScheduleToCloseTimeout(PATIENCE)
                            .setCancellationType(NexusOperationCancellationType.TRY_CANCEL)
                            .setSummary("active programs")
                            .build())
                    .build());

    private final String requestedBy;

    MarketingCheck(String requestedBy) {
        this.requestedBy = requestedBy;
    }

    /**
     * Hands over what is in an active program, holds what Marketing says nothing about, and lets the others go on. What a person has
     * decided on while Marketing was asked stays as decided.
     *
     * @param standing of all these accounts when they are asked about
     */
    void settle(List<AccountRun> accounts, AccountOutcome standing) {
        try {
            var programs = ask(accounts);
            stillSo(accounts, standing).forEach(account -> settle(account, programs.get(account.accountId())));
        } catch (RuntimeException failure) { // also an answer that cannot be read
            var why = "Marketing could not be asked: " + RunFailures.reason(failure);
            stillSo(accounts, standing).forEach(account -> account.leave(AccountOutcome.HELD, why));
        }
    }

    private static List<AccountRun> stillSo(List<AccountRun> accounts, AccountOutcome standing) {
        return accounts.stream()
                .filter(account -> account.outcome() == standing)
                .toList();
    }

    /** By the ids that were asked about; the first answer counts that is active, so that in doubt nothing is mailed. */
    private Map<String, AccountProgram> ask(List<AccountRun> accounts) {
        var answer = marketing.checkPrograms(new AbmCheckRequest(OutreachAccounts.ids(accounts), requestedBy));
        var programs = new LinkedHashMap<String, AccountProgram>();
        for (var program : answer.programs()) {
            if (program.status() != null) {
                programs.merge(program.accountId(), program, (one, other) -> isActive(one) ? one : other);
            }
        }
        return programs;
    }

    private static boolean isActive(AccountProgram program) {
        return switch (program.status()) {
            case ACTIVE -> true;
            case INACTIVE, NONE -> false;
        };
    }

    private static void settle(AccountRun account, @Nullable AccountProgram program) {
        if (program == null) {
            account.leave(AccountOutcome.HELD, "Marketing's answer says nothing about this account");
        } else if (isActive(program)) {
            account.handToMarketing(program.campaign());
        } else {
            account.goOn();
        }
    }
}
