package io.steadybase.gtm.evidence;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What a finding tells about the deal. */
public enum FindingKind {
    /** Money is set aside or being sought. */
    @JsonProperty("budget")
    BUDGET,
    /** A date by which something must happen. */
    @JsonProperty("timeline")
    TIMELINE,
    /** A problem the account wants solved. */
    @JsonProperty("pain")
    PAIN,
    /** They want more of what they have. */
    @JsonProperty("expansion")
    EXPANSION,
    /** Somebody else is being considered. */
    @JsonProperty("competitor")
    COMPETITOR,
    /** Something speaks against the deal. */
    @JsonProperty("risk")
    RISK;

    /** Whether it makes a deal more likely: budget, timeline, pain, expansion. */
    public boolean isBuyingSignal() {
        return this != COMPETITOR && this != RISK;
    }
}
