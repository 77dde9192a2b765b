package io.steadybase.gtm.memory;

import io.steadybase.gtm.persona.Persona;

/** Who holds memories here. */
public final class Owners {
    /** The organisation. */
    public static final MemoryOwner ORG = new MemoryOwner(MemoryScope.ORG, "steadybase");

    /** What is before the keys of compliance decisions. */
    private static final String COMPLIANCE = "compliance/";

    private static final String ACCOUNT = "account/";

    private Owners() {}

    /** What the keys begin with under which an owner keeps what is known of an account. */
    public static String accountKeys(String accountId) {
        return ACCOUNT + accountId + "/";
    }

    /** What the keys begin with under which the organisation keeps compliance decisions on an account. */
    public static String complianceKeys(String accountId) {
        return COMPLIANCE + accountId + "/";
    }

    /** Whether a fact may be told to somebody who works on this account: it is about none, or about this one. */
    public static boolean concerns(String key, String accountId) {
        return (!key.startsWith(ACCOUNT) && !key.startsWith(COMPLIANCE))
                || key.startsWith(accountKeys(accountId))
                || key.startsWith(complianceKeys(accountId));
    }

    /** A team, e.g. {@code sales}. */
    public static MemoryOwner team(String team) {
        return new MemoryOwner(MemoryScope.TEAM, team);
    }

    /** A worker persona. */
    public static MemoryOwner of(Persona persona) {
        return new MemoryOwner(MemoryScope.WORKER, persona.id());
    }
}
