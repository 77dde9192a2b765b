package io.steadybase.gtm.drew;

import org.jspecify.annotations.Nullable;

/**
 * What became of one account.
 *
 * @param draft the draft as it was approved, or as it was when the account left the run; null if none passed the review
 * @param reason why the outcome is what it is, for a reader
 * @param campaign Marketing's campaign, null if the account is in no active program
 * @param outboxId the delivered message, null if nothing was delivered
 */
public record AccountReport(
        String accountId,
        String name,
        AccountScore score,
        AccountOutcome outcome,
        String reason,
        @Nullable Draft draft,
        @Nullable String campaign,
        @Nullable String outboxId) {}
