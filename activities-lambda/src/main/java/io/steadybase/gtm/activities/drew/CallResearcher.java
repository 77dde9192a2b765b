package io.steadybase.gtm.activities.drew;

import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.activities.crm.CrmStore;
import io.steadybase.gtm.activities.drew.DrewTasks.Quote;
import io.steadybase.gtm.activities.evidence.CustomerTurns;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.drew.ResearchActivities;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.Finding;
import io.steadybase.gtm.run.Spend;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Step 2: reads an account's transcripts and keeps sentences from them. A finding is one or more whole sentences of the customer's
 * side, so that code can tell whether it was said and by whom; what was not is dropped and counted.
 */
public final class CallResearcher implements ResearchActivities {
    /** About 15,000 tokens: what one question about an account may cost. */
    static final int MAX_TRANSCRIPT_CHARS = 60_000;

    static final int MAX_FINDINGS = 8;

    private final ModelClient model;
    private final CrmStore crm;

    /** A researcher who reads this CRM's calls and asks this model. */
    public CallResearcher(ModelClient model, CrmStore crm) {
        this.model = model;
        this.crm = crm;
    }

    @Override
    public AccountFindings researchCalls(CallsQuery query) {
        var calls = crm.calls(query.accountId(), query.from(), query.to());
        if (calls.isEmpty()) {
            return new AccountFindings(query.accountId(), 0, List.of(), Spend.NONE);
        }
        var notes = new ArrayList<String>();
        var read = newestWithinBounds(calls, notes);
        var answer = model.ask(DrewTasks.FINDINGS, prompt(read));
        var ours = ourPeople(query.accountId());
        var turns =
                read.stream().map(call -> CustomerTurns.of(call.text(), ours)).toList();
        var ids = read.stream().map(CallTranscript::id).toList();
        var findings = borneOut(answer.value().findings(), turns, ids, notes);
        return new AccountFindings(query.accountId(), read.size(), findings, answer.spend(), notes);
    }

    /** Newest first: what was said last counts most, and is read even if not everything is. */
    private static List<CallTranscript> newestWithinBounds(List<CallTranscript> calls, List<String> notes) {
        var read = new ArrayList<CallTranscript>();
        int left = MAX_TRANSCRIPT_CHARS;
        for (var call : calls.reversed()) {
            if (left > 0) {
                read.add(shortened(call, left));
            }
            left -= Math.min(left, call.text().length());
        }
        var all = calls.stream().mapToInt(call -> call.text().length()).sum();
        if (all > MAX_TRANSCRIPT_CHARS) {
            notes.add("read the newest " + MAX_TRANSCRIPT_CHARS + " of " + all + " characters of transcripts, "
                    + read.size() + " of " + calls.size() + " calls");
        }
        return read;
    }

    private static CallTranscript shortened(CallTranscript call, int chars) {
        return call.text().length() <= chars
                ? call
                : new CallTranscript(
                        call.id(),
                        call.accountId(),
                        call.at(),
                        call.title(),
                        call.text().substring(0, chars));
    }

    /** The model sees numbers instead of ids: an id is data, and what it answers must be checkable. */
    private static Prompt prompt(List<CallTranscript> calls) {
        var prompt = Prompt.of("Find what matters in these calls, newest first.");
        for (int i = 0; i < calls.size(); i++) {
            prompt = prompt.with("call " + (i + 1), calls.get(i).text());
        }
        return prompt;
    }

    private static List<Finding> borneOut(
            List<Quote> quotes, List<CustomerTurns> calls, List<String> ids, List<String> notes) {
        var findings = new ArrayList<Finding>();
        var seen = new HashSet<String>();
        var perCall = new LinkedHashMap<String, Integer>();
        int dropped = 0;
        for (var quote : quotes) {
            var said = said(quote, calls);
            if (said.isEmpty()) {
                dropped++;
            } else if (seen.add(said.get()) && findings.size() < MAX_FINDINGS) {
                var callId = ids.get(quote.call() - 1);
                var id = "call/" + callId + "/" + perCall.merge(callId, 1, Integer::sum);
                findings.add(new Finding(quote.kind(), new Fact(id, said.get())));
            }
        }
        if (dropped > 0) {
            notes.add("dropped " + dropped + " of " + quotes.size()
                    + " findings: they are no whole statements of the customer's side");
        }
        return findings;
    }

    /** As it was said, not as the model wrote it down. */
    private static Optional<String> said(Quote quote, List<CustomerTurns> calls) {
        return quote.call() >= 1 && quote.call() <= calls.size()
                ? calls.get(quote.call() - 1).statement(quote.quote())
                : Optional.empty();
    }

    /** Whoever sells to the account speaks for us, under whatever label. */
    private Set<String> ourPeople(String accountId) {
        return crm.file(accountId).stream()
                .flatMap(file -> file.opportunities().stream())
                .map(deal -> deal.agent().name())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
