package io.steadybase.gtm.drew;

import io.steadybase.gtm.dispatch.ActivityFunction;
import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import java.util.List;

/** Reads of the CRM for steps 2 and 3. Runs in the function for data work. */
@ActivityInterface
@Dispatched(function = ActivityFunction.DATA, mode = DispatchMode.SHORT)
public interface CrmActivities {
    /**
     * The accounts that fit, best CRM score first. Ids and names that the CRM does not know are named in the notes, and a name
     * that was taken for another one too; if it knows none of them, or no account at all, the call fails with {@code NotFound}.
     */
    Candidates findCandidates(CandidateQuery query);

    /** Scores the candidates and keeps the best. */
    Ranking rankAccounts(RankRequest request);

    /**
     * Which accounts.
     *
     * @param accountIds these only, whatever the filters say; empty for all that fit the filters
     * @param accountNames the accounts with these names, or the names nearest to them, too; empty for none
     */
    record CandidateQuery(AccountFilters filters, List<String> accountIds, List<String> accountNames, int limit) {
        public CandidateQuery {
            accountNames = accountNames == null ? List.of() : List.copyOf(accountNames);
            accountIds = List.copyOf(accountIds);
        }
    }

    /**
     * The accounts that fit.
     *
     * @param notes unknown ids, and how many accounts the limit left out
     */
    record Candidates(List<Candidate> accounts, List<String> notes) {
        public Candidates {
            accounts = List.copyOf(accounts);
            notes = List.copyOf(notes);
        }
    }

    /** An account that fits. */
    record Candidate(String accountId, String name) {}

    /**
     * What to rank.
     *
     * @param signals what calls add to the score, for accounts that have calls
     */
    record RankRequest(List<String> accountIds, List<CallSignals> signals, int keep) {
        public RankRequest {
            accountIds = List.copyOf(accountIds);
            signals = List.copyOf(signals);
        }
    }

    /** How many findings of an account's calls speak for a deal, and how many against it. */
    record CallSignals(String accountId, int buying, int risk) {}

    /** The best accounts, best first. */
    record Ranking(List<RankedAccount> accounts) {
        public Ranking {
            accounts = List.copyOf(accounts);
        }
    }
}
