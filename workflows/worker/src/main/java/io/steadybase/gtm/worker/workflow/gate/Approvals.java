package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.evidence.PlainText;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who has approved what so far, where several people must agree. */
final class Approvals {
    private final int wanted;
    private final Map<String, List<String>> people = new LinkedHashMap<>();

    Approvals(int wanted) {
        this.wanted = wanted;
    }

    /** Counts a decision on an item, and returns what is decided by it: nothing, as long as others must agree. */
    Optional<GateDecision> settle(String item, GateDecision decision) {
        if (decision.verdict() != Verdict.APPROVE || wanted == 1) {
            people.remove(item);
            return Optional.of(decision);
        }
        var agreed = people.computeIfAbsent(item, _ -> new ArrayList<>());
        agreed.add(decision.decidedBy());
        return agreed.size() < wanted
                ? Optional.empty()
                : Optional.of(decision.by(String.join(" and ", people.remove(item))));
    }

    /** The item is no longer what was approved. */
    void forget(String item) {
        people.remove(item);
    }

    /** Who has approved an item that is not decided yet. */
    List<String> of(String item) {
        return people.getOrDefault(item, List.of());
    }

    /** Whether somebody of this name has approved the item already. */
    boolean has(String item, String person) {
        return of(item).stream().anyMatch(other -> isSame(other, person));
    }

    int missing(String item) {
        return wanted - of(item).size();
    }

    static boolean isSame(String one, String other) {
        return PlainText.folded(one).equals(PlainText.folded(other));
    }
}
