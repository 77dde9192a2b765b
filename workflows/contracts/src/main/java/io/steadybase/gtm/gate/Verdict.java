package io.steadybase.gtm.gate;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a person can say of an item at a gate. */
public enum Verdict {
    /** Go on with the item, as it is or as modified. */
    @JsonProperty("approve")
    APPROVE("approved"),
    /** Do not go on with the item. */
    @JsonProperty("reject")
    REJECT("rejected"),
    /** Leave the item out without judging it; audit-logged. */
    @JsonProperty("skip")
    SKIP("skipped");

    private final String pastTense;

    Verdict(String pastTense) {
        this.pastTense = pastTense;
    }

    /** For a reader: {@code approved}, {@code rejected}, {@code skipped}. */
    public String pastTense() {
        return pastTense;
    }
}
