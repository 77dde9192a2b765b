package io.steadybase.gtm.onboarding;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How much a client means to us. */
public enum Tier {
    /** Tier 1, strategic: nothing goes out without a person's approval. */
    @JsonProperty("enterprise")
    ENTERPRISE,
    /** In the middle. */
    @JsonProperty("mid-market")
    MID_MARKET,
    /** Small and medium-sized. */
    @JsonProperty("smb")
    SMB;

    /** As it stands in JSON and on the command line, e.g. {@code mid-market}. */
    public String label() {
        return WireJson.label(this);
    }

    /** Whether a person decides, whatever a review finds. */
    public boolean isStrategic() {
        return this == ENTERPRISE;
    }

    /** The tier with this {@link #label}; empty if there is none. */
    public static Optional<Tier> labelled(String label) {
        return Arrays.stream(values())
                .filter(tier -> tier.label().equals(label))
                .findFirst();
    }

    /** All {@link #label labels}. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Tier::label).toList();
    }
}
