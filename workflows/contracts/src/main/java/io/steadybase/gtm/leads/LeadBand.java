package io.steadybase.gtm.leads;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.Arrays;

/** What a score means for the lead: which of four ways it goes. */
public enum LeadBand {
    /** 80 to 100: the account executive of the territory calls on the same day. */
    @JsonProperty("hot")
    HOT(80, "account executive, same day"),
    /** 50 to 79: business development gets in touch. */
    @JsonProperty("warm")
    WARM(50, "business development"),
    /** 20 to 49: kept warm until it shows more interest. */
    @JsonProperty("cool")
    COOL(20, "nurture"),
    /** Below 20: nobody spends time on it; the routing says why. */
    @JsonProperty("cold")
    COLD(0, "disqualified");

    private final int from;
    private final String route;

    LeadBand(int from, String route) {
        this.from = from;
        this.route = route;
    }

    /** The band of a score from 0 to 100. */
    public static LeadBand of(int score) {
        return Arrays.stream(values())
                .filter(band -> score >= band.from)
                .findFirst()
                .orElse(COLD);
    }

    /** The lowest score of the band. */
    public int from() {
        return from;
    }

    /** Where its leads go, e.g. {@code business development}. */
    public String route() {
        return route;
    }

    /** The band as it stands in JSON, e.g. {@code hot}. */
    public String label() {
        return WireJson.label(this);
    }
}
