package io.steadybase.gtm.activities.drew;

import static java.util.stream.Collectors.joining;

import io.steadybase.gtm.activities.drew.DrewTasks.PlanAnswer;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.activities.runtime.ActivityFailedException;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.OutreachPlan;
import io.steadybase.gtm.drew.PlanningActivities;
import io.steadybase.gtm.run.TextLimits;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Step 1: the model reads the request, code decides what of it can be done. */
public final class OutreachPlanner implements PlanningActivities {
    /** How many accounts are meant where a request says no number. */
    static final int DEFAULT_ACCOUNTS = 5;

    private final ModelClient model;

    /** A planner that asks this model. */
    public OutreachPlanner(ModelClient model) {
        this.model = model;
    }

    @Override
    public PlanResult planOutreach(PlanRequest request) {
        var message = request.message();
        if (message.isBlank()) {
            throw unusable("it is empty", message);
        }
        if (message.length() > TextLimits.MESSAGE) {
            throw ActivityFailedException.invalidInput(
                    "message must be at most " + TextLimits.MESSAGE + " characters, got " + message.length());
        }
        var answer = model.ask(
                DrewTasks.PLAN, Prompt.of("Turn this request into a plan.").with("request", message));
        return new PlanResult(plan(answer.value(), message), answer.spend());
    }

    private static OutreachPlan plan(PlanAnswer answer, String message) {
        if (!answer.usable()) {
            throw unusable(answer.problem() == null ? "it asks for no outreach" : answer.problem(), message);
        }
        var notes = new ArrayList<String>();
        var names = names(answer.accountNames());
        var count = names.isEmpty()
                ? count(answer.accountCount(), message, notes)
                : countOfNamed(answer.accountCount(), names.size(), message, notes);
        var filters = filters(answer.filters());
        if (!names.isEmpty() && !filters.equals(AccountFilters.ANY)) {
            notes.add("the request names accounts: they are taken whatever their " + described(filters));
            filters = AccountFilters.ANY;
        }
        answer.unsupported()
                .forEach(restriction ->
                        notes.add("accounts cannot be chosen by \"" + restriction + "\": left out of the plan"));
        return new OutreachPlan(answer.intent(), count, filters, names, answer.subtasks(), notes);
    }

    private static List<String> names(List<String> asked) {
        return asked.stream()
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .distinct()
                .limit(OutreachPlan.MAX_ACCOUNTS)
                .toList();
    }

    private static int countOfNamed(@Nullable BigDecimal asked, int named, String message, List<String> notes) {
        if (asked == null) {
            return named;
        }
        if (asked.compareTo(BigDecimal.valueOf(named)) > 0) {
            notes.add("the request asks for " + asked + " accounts and names " + named + ": only those are worked on");
            return named;
        }
        return count(asked, message, notes);
    }

    private static int count(@Nullable BigDecimal asked, String message, List<String> notes) {
        if (asked == null) {
            notes.add("the request says no number of accounts: " + DEFAULT_ACCOUNTS + " are worked on");
            return DEFAULT_ACCOUNTS;
        }
        if (asked.signum() < 1) {
            throw ActivityFailedException.invalidInput("number of accounts must be 1 to " + OutreachPlan.MAX_ACCOUNTS
                    + ", got " + asked + " (message \"" + abridged(message) + "\")");
        }
        if (asked.compareTo(BigDecimal.valueOf(OutreachPlan.MAX_ACCOUNTS)) > 0) {
            notes.add("the request asks for " + asked + " accounts: " + OutreachPlan.MAX_ACCOUNTS
                    + " are worked on, the most for one run");
            return OutreachPlan.MAX_ACCOUNTS;
        }
        return asked.intValue();
    }

    private static AccountFilters filters(AccountFilters asked) {
        return new AccountFilters(asked.segment(), lowerCase(asked.sector()), asked.region(), asked.stage());
    }

    private static String described(AccountFilters filters) {
        return Stream.of(
                        part("segment", filters.segment()),
                        part("sector", filters.sector()),
                        part("region", filters.region()),
                        part("stage", filters.stage()))
                .filter(part -> !part.isEmpty())
                .collect(joining(", "));
    }

    private static String part(String filter, @Nullable String value) {
        return value == null ? "" : filter + " " + value;
    }

    private static @Nullable String lowerCase(@Nullable String sector) {
        return sector == null || sector.isBlank() ? null : sector.strip().toLowerCase(Locale.ROOT);
    }

    private static ActivityFailedException unusable(String problem, String message) {
        return ActivityFailedException.invalidInput(
                "message must ask for outreach to accounts, e.g. \"Prepare outreach for our top 5 enterprise prospects\", got \""
                        + abridged(message) + "\": " + problem);
    }

    private static String abridged(String message) {
        var line = message.strip().replaceAll("\\s+", " ");
        return line.length() <= 200 ? line : line.substring(0, 200) + "…";
    }
}
