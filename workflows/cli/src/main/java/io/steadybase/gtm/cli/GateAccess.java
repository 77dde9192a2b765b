package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.OpenGate;
import java.util.Map;
import java.util.Optional;

/** The gate of a run, as a person before it sees it. */
public interface GateAccess {
    /** The gate that is open now, if one is: others may decide at the same time. */
    Optional<OpenGate> open();

    /** How its items read in full now, by id: others may edit them at the same time. */
    Map<String, ItemView> views();

    /**
     * Decides.
     *
     * @throws RunException.Refused with the reason, if the run says no
     * @throws RunException.Ended if the run has ended
     */
    void decide(GateDecision decision);

    /** The gate of a run of any kind. */
    static GateAccess of(Runs runs, KindCommands<?, ?> kind, String workflowId) {
        return new GateAccess() {
            @Override
            public Optional<OpenGate> open() {
                return Optional.ofNullable(runs.progress(workflowId).gate());
            }

            @Override
            public Map<String, ItemView> views() {
                return kind.items(runs, workflowId).views();
            }

            @Override
            public void decide(GateDecision decision) {
                var unused = runs.decide(workflowId, decision);
            }
        };
    }
}
