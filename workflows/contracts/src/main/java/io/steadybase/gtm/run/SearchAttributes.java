package io.steadybase.gtm.run;

import java.util.List;

/** The custom search attributes of every workflow, all of type Keyword, at most ten per namespace. */
public final class SearchAttributes {
    /** The account that a run is about; unset for runs about many. */
    public static final String ACCOUNT_ID = "GtmAccountId";

    /** The worker persona that a run works for. */
    public static final String WORKER_PERSONA = "GtmWorkerPersona";

    /** The name of the current step. */
    public static final String STEP = "GtmStep";

    /** What waits for a person: the gate that is open, or what else a run waits for; unset while it waits for nobody. */
    public static final String WAITING_FOR = "GtmWaitingFor";

    /** When that stops waiting, or is due next: an instant in ISO-8601, which sorts as it should; unset as above. */
    public static final String WAITING_UNTIL = "GtmWaitingUntil";

    /** How the run stands, or how it ended: a {@link RunState}'s label. Lists need nothing else. */
    public static final String STATE = "GtmState";

    /** All of them, to be registered before the first run. */
    public static final List<String> ALL = List.of(ACCOUNT_ID, WORKER_PERSONA, STEP, WAITING_FOR, WAITING_UNTIL, STATE);

    private SearchAttributes() {}
}
