package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The rule that every claim stands in the body and is a piece of the fact or finding that it cites: in its words and their order,
 * with its subject and with all that makes it say less. A finding is quoted as it was said or told to whom said it; a fact of the
 * CRM says "you" for the account.
 */
final class ClaimSources {
    /** Shorter ones say nothing that could be checked, and would cover their words wherever these stand. */
    private static final int MIN_CLAIM_WORDS = 3;

    private static final Set<String> FACT_BEGINNINGS = Wording.words("have are were");
    private static final Set<String> PERSONS = Wording.words("i we me us my our ours mine you your yours");

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
        if (!DraftText.pattern(claim.text()).matcher(PlainText.of(draft.body())).find()) {
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

    private static void compare(Claim claim, String source, Draft draft, List<String> objections) {
        if (!saysTheSame(claim, source, draft)) {
            objections.add("claim must be a statement of " + claim.sourceId()
                    + " word for word, turned to the reader or in " + "quotation marks, got " + quoted(claim));
        }
        var left = new ArrayList<>(ClaimTokens.qualifiers(source));
        left.removeAll(ClaimTokens.qualifiers(claim.text()));
        if (!left.isEmpty()) {
            objections.add("claim must keep " + left + " of " + claim.sourceId() + ", got " + quoted(claim));
        }
    }

    private static boolean saysTheSame(Claim claim, String source, Draft draft) {
        var name = ClaimTokens.of(draft.accountName());
        var said = ClaimTokens.of(source);
        var claimed = ClaimTokens.of(claim.text());
        if (claim.sourceId().startsWith("crm/")) {
            return ofAFact(said.toldTo(name), claimed.toldTo(name));
        }
        var verbatim = said.holdsStatement(claimed)
                && (isQuoted(claim, draft) || claimed.tokens().stream().noneMatch(PERSONS::contains));
        return verbatim || said.turned().holdsStatement(claimed.toldTo(name));
    }

    /** With its subject, or from the verb or the object on: the sentence around it says whose it is. */
    private static boolean ofAFact(ClaimTokens fact, ClaimTokens claim) {
        var rest = fact.tokens();
        if (fact.holdsStatement(claim) || rest.size() < 2) {
            return true;
        }
        return new ClaimTokens(rest.subList(1, rest.size())).holdsStatement(claim)
                || (FACT_BEGINNINGS.contains(rest.get(1))
                        && new ClaimTokens(rest.subList(2, rest.size())).holdsStatement(claim));
    }

    private static boolean isQuoted(Claim claim, Draft draft) {
        return DraftText.pattern(claim.text())
                .matcher(PlainText.of(draft.body()))
                .results()
                .allMatch(found -> PlainText.of(draft.body())
                        .substring(0, found.start())
                        .stripTrailing()
                        .endsWith("\""));
    }

    private static String quoted(Claim claim) {
        return "\"" + claim.text() + "\"";
    }
}
