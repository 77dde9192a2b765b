package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.evidence.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The rule that every claim stands in the body and says no more than the fact or finding that it cites. */
final class ClaimSources {
    /** Shorter ones say nothing that could be checked, and would cover their words wherever these stand. */
    private static final int MIN_CLAIM_WORDS = 3;

    private ClaimSources() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        if (draft.claims().isEmpty()) {
            return List.of("draft must claim at least one fact of the account, got none");
        }
        var texts = sources.stream().collect(Collectors.toMap(Fact::id, Fact::text, (first, same) -> first));
        return draft.claims().stream()
                .flatMap(claim -> objections(claim, draft, texts).stream())
                .toList();
    }

    private static List<String> objections(Claim claim, Draft draft, Map<String, String> sources) {
        var objections = new ArrayList<String>();
        if (Wording.wordCount(claim.text()) < MIN_CLAIM_WORDS) {
            objections.add("claim must be a statement of at least " + MIN_CLAIM_WORDS + " words, got " + quoted(claim));
        }
        if (!Wording.flat(draft.body()).contains(Wording.flat(claim.text()))) {
            objections.add("claim must stand in the body word for word, got " + quoted(claim));
        }
        var source = sources.get(claim.sourceId());
        if (source == null) {
            objections.add("claim must cite a known source, got " + claim.sourceId() + " for " + quoted(claim));
        } else {
            compare(claim, source, draft, objections);
        }
        return objections;
    }

    /** The account's and the contact's names may be in any claim. */
    private static void compare(Claim claim, String source, Draft draft, List<String> objections) {
        var contact = draft.contact();
        var sources = List.of(source, draft.accountName(), contact == null ? "" : contact.name());
        var numbers = new TreeSet<>(Wording.numbers(claim.text()));
        sources.forEach(text -> numbers.removeAll(Wording.numbers(text)));
        missing("numbers", claim, numbers, objections);
        missing("words", claim, Wording.wordsWithoutSource(claim.text(), sources), objections);
        if (Wording.denies(source) && !Wording.denies(claim.text())) {
            objections.add("claim must keep the denial of " + claim.sourceId() + ", got " + quoted(claim));
        }
    }

    private static void missing(String what, Claim claim, Set<String> missing, List<String> objections) {
        if (!missing.isEmpty()) {
            objections.add("claim must have its " + what + " from " + claim.sourceId() + ", got " + missing + " in "
                    + quoted(claim));
        }
    }

    private static String quoted(Claim claim) {
        return "\"" + claim.text() + "\"";
    }
}
