package io.steadybase.gtm.persona;

import io.steadybase.gtm.dispatch.WireJson;
import java.util.Arrays;
import java.util.Optional;

/** The AI workers that runs work for, each with a memory of its own. No Temporal workers. */
public enum Persona {
    /** An account executive of the west. */
    SARAH_AE_WEST,
    /** A business development representative of the east. */
    MIKE_BDR_EAST,
    /** Checks what deals may promise. */
    DEAL_DESK_BOT,
    /** Writes documents. */
    CONTENT_WRITER,
    /** Listens to calls. */
    CALL_SCORER,
    /** Watches over customers' health. */
    HEALTH_MONITOR,
    /** Forecasts deals. */
    FORECAST_ENGINE,
    /** Takes new customers on board. */
    ONBOARDING_BOT;

    /** As in memory owners and in the search attribute {@code GtmWorkerPersona}, e.g. {@code sarah-ae-west}. */
    public String id() {
        return WireJson.label(this);
    }

    /** The persona of this id; empty if there is none. */
    public static Optional<Persona> withId(String id) {
        return Arrays.stream(values())
                .filter(persona -> persona.id().equals(id))
                .findFirst();
    }
}
