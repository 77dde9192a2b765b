package io.steadybase.gtm.drew;

import io.steadybase.gtm.dispatch.DispatchMode;
import io.steadybase.gtm.dispatch.Dispatched;
import io.temporal.activity.ActivityInterface;
import io.temporal.activity.ActivityMethod;
import java.util.List;

/** Reads of the CRM for steps 2 and 3. Runs in the function for data work. */
@ActivityInterface
@Dispatched(DispatchMode.SHORT)
public interface CrmActivities {
    /**
     * The accounts that fit, best CRM score first. Ids that the CRM does not know are named in the notes; if it knows none
     * of them, or no account at all, the call fails with {@code NotFound}.
     */
    @ActivityMethod(name = "find-candidates")
    Candidates findCandidates(CandidateQuery query);

    /** Scores the candidates and keeps the best. */
    @ActivityMethod(name = "rank-accounts")
    Ranking rank(RankRequest request);

    /**
     * Which accounts.
     *
     * @param accountIds these only, whatever the filters say; empty for all that fit the filters
     */
    record CandidateQuery(AccountFilters filters, List<String> accountIds, int limit) {
        public CandidateQuery {
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
