package io.steadybase.gtm.content;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.steadybase.gtm.dispatch.WireJson;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** What can be written about an account. */
public enum ContentType {
    /** Slides that review the business with an account, with charts. */
    @JsonProperty("qbr-deck")
    QBR_DECK("Quarterly business review"),
    /** What we propose to the account, and what it rests on. */
    @JsonProperty("proposal")
    PROPOSAL("Proposal"),
    /** What to know before a call, on a page. */
    @JsonProperty("call-brief")
    CALL_BRIEF("Call brief"),
    /** All that is known of the account, and what is not. */
    @JsonProperty("research-report")
    RESEARCH_REPORT("Research report");

    private final String title;

    ContentType(String title) {
        this.title = title;
    }

    /** What a document of this type is called, e.g. {@code Call brief}. */
    public String title() {
        return title;
    }

    /** As it stands in JSON, in workflow ids and on the command line, e.g. {@code call-brief}. */
    public String label() {
        return WireJson.label(this);
    }

    /** The type with this label. */
    public static Optional<ContentType> labelled(String label) {
        return Arrays.stream(values())
                .filter(type -> type.label().equals(label))
                .findFirst();
    }

    /** All labels, for a message. */
    public static String labels() {
        return Arrays.stream(values()).map(ContentType::label).collect(Collectors.joining(", "));
    }
}
