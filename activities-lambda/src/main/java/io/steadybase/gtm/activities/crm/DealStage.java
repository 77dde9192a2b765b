package io.steadybase.gtm.activities.crm;

import java.util.Arrays;
import java.util.Optional;

/** How far an opportunity is. */
public enum DealStage {
    /** Somebody was found. */
    PROSPECTING("Prospecting", true),
    /** They talk. */
    ENGAGING("Engaging", true),
    /** They bought. */
    WON("Won", false),
    /** They did not buy. */
    LOST("Lost", false);

    private final String crmName;
    private final boolean open;

    DealStage(String crmName, boolean open) {
        this.crmName = crmName;
        this.open = open;
    }

    /** The CRM's name of the stage. */
    public String crmName() {
        return crmName;
    }

    /** Whether it is still undecided. */
    public boolean open() {
        return open;
    }

    /** The stage that the CRM calls so, in any case. */
    public static Optional<DealStage> named(String crmName) {
        return Arrays.stream(values())
                .filter(stage -> stage.crmName.equalsIgnoreCase(crmName))
                .findFirst();
    }
}
