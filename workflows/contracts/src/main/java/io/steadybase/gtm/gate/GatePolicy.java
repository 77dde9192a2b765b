package io.steadybase.gtm.gate;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Who may decide at a gate, and how many must agree. Names are compared, not authenticated: whoever lets people at the gate answers
 * for who they are.
 *
 * @param mayDecide who
 * @param approvals how many different people must approve an item; one is enough to reject it or to leave it out
 */
public record GatePolicy(MayDecide mayDecide, int approvals) {
    /** Anyone, and one is enough. */
    public static final GatePolicy ANYONE = new GatePolicy(MayDecide.ANYONE, 1);

    /** What a caller left out of the JSON is the least that is asked. */
    public GatePolicy {
        mayDecide = mayDecide == null ? MayDecide.ANYONE : mayDecide;
        approvals = Math.max(1, approvals);
    }

    /** Who may decide. */
    public enum MayDecide {
        /** Whoever has a name. */
        @JsonProperty("anyone")
        ANYONE("anyone may decide"),
        /** Nobody but the one who is asked. */
        @JsonProperty("the-one-asked")
        THE_ONE_ASKED("only the one who is asked may decide"),
        /** Anyone but the one for whom the run was started. */
        @JsonProperty("not-the-requester")
        NOT_THE_REQUESTER("anyone but who asked for the run may decide");

        private final String words;

        MayDecide(String words) {
            this.words = words;
        }
    }

    /** For a reader, e.g. {@code anyone may decide} or {@code only the one who is asked may decide, 2 must agree}. */
    public String words() {
        return approvals == 1 ? mayDecide.words : "%s, %d must agree".formatted(mayDecide.words, approvals);
    }
}
