package io.steadybase.gtm.memory;

import io.steadybase.gtm.persona.Persona;

/** Who holds memories here. */
public final class Owners {
    /** The organisation. */
    public static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");

    private Owners() {}

    /** A team, e.g. {@code sales}. */
    public static MemoryOwner team(String team) {
        return new MemoryOwner(MemoryScope.TEAM, team);
    }

    /** A worker persona. */
    public static MemoryOwner of(Persona persona) {
        return new MemoryOwner(MemoryScope.WORKER, persona.id());
    }
}
