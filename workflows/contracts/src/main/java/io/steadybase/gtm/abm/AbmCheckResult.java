package io.steadybase.gtm.abm;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One answer per account asked for, in the order asked. */
public record AbmCheckResult(List<AccountProgram> programs) {
    public AbmCheckResult {
        programs = List.copyOf(programs);
    }

    /**
     * An account's standing with Marketing.
     *
     * @param campaign the program's campaign, null without a program
     */
    public record AccountProgram(
            String accountId,
            ProgramStatus status,
            @Nullable String campaign) {}

    /** Whether Marketing is already at work on an account. */
    public enum ProgramStatus {
        /** In a running program: Marketing owns the outreach. */
        @JsonProperty("active")
        ACTIVE,
        /** In a program that is planned, paused or over. */
        @JsonProperty("inactive")
        INACTIVE,
        /** In no program. */
        @JsonProperty("none")
        NONE
    }
}
