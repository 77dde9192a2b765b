package io.steadybase.gtm.worker.workflow.gate;

import io.steadybase.gtm.run.RunState;
import java.time.Duration;
import java.util.List;

/**
 * What is asked at a gate.
 *
 * @param askedOf who is asked
 * @param requestedBy for whom the run was started
 * @param timeout how long the gate waits
 * @param itemIds what is asked about, in the order to show
 * @param notes what a person should know of the whole
 * @param waiting how the run stands meanwhile: {@link RunState#WAITING} or {@link RunState#HELD}
 */
public record Question(
        String text,
        String askedOf,
        String requestedBy,
        Duration timeout,
        List<String> itemIds,
        List<String> notes,
        RunState waiting) {
    public Question {
        itemIds = List.copyOf(itemIds);
        notes = List.copyOf(notes);
    }
}
