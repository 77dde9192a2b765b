package io.steadybase.gtm.activities.onboarding;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountContact;
import io.steadybase.gtm.activities.crm.AccountFacts;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.NearestName;
import io.steadybase.gtm.activities.crm.Segment;
import io.steadybase.gtm.activities.evidence.RecordValue;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingAccount.Company;
import io.steadybase.gtm.onboarding.OnboardingDataActivities;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 1: what the CRM knows of a client. */
public final class OnboardingReader implements OnboardingDataActivities {
    /** Signs where nobody of ours looks after the account yet. */
    static final String NO_OWNER = "Your onboarding team";

    private final CrmStore crm;

    /** A reader of this CRM. */
    public OnboardingReader(CrmStore crm) {
        this.crm = crm;
    }

    @Override
    public OnboardingAccount fetchAccountData(AccountQuery query) {
        var file = crm.file(query.accountId()).orElseThrow(() -> unknown(query.accountId()));
        var deals = DealSummary.of(file);
        var reachable = file.contacts().stream()
                .filter(contact -> !contact.optedOut())
                .map(AccountContact::person)
                .toList();
        return new OnboardingAccount(
                deals.accountId(),
                deals.name(),
                new Company(
                        file.account().sector(),
                        file.account().officeLocation(),
                        segment(file.account().employees())),
                reachable.isEmpty() ? null : reachable.getFirst(),
                file.contacts().size() - reachable.size(),
                file.opportunities().isEmpty() ? NO_OWNER : deals.owner().name(),
                Stream.concat(AccountFacts.of(deals).stream(), engagement(query, deals.name()))
                        .toList());
    }

    private static @Nullable String segment(@Nullable Integer employees) {
        return employees == null ? null : Segment.of(employees).wireName();
    }

    private Stream<Fact> engagement(AccountQuery query, String name) {
        if (!RecordValue.isName(name)) {
            return Stream.empty();
        }
        var calls = crm.calls(query.accountId(), query.callsFrom(), query.callsTo());
        var days = Duration.between(query.callsFrom(), query.callsTo()).toDays();
        var text = calls.isEmpty()
                ? "%s has had no call with us in the last %d days.".formatted(name, days)
                : "%s has had %d %s with us in the last %d days, the last on %s."
                        .formatted(
                                name,
                                calls.size(),
                                calls.size() == 1 ? "call" : "calls",
                                days,
                                LocalDate.ofInstant(calls.getLast().at(), ZoneOffset.UTC));
        return Stream.of(new Fact("crm/" + query.accountId() + "/calls", text));
    }

    private ActivityFailedException unknown(String accountId) {
        var known = crm.accounts().stream().map(Account::id).toList();
        var nearest = NearestName.of(accountId.isBlank() ? accountId : AccountId.of(accountId), known)
                .map(id -> ", the nearest is " + id)
                .orElse("");
        return ActivityFailedException.notFound("account " + accountId + " is not in the CRM" + nearest);
    }
}
