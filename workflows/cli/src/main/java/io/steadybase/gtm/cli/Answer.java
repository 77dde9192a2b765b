package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * What a person wants to become of an item; nothing is sent yet.
 *
 * @param reason null if none was given
 */
record Answer(Verdict verdict, @Nullable String reason) {
    String inWords() {
        return verdict.pastTense() + (reason == null ? "" : ": " + reason);
    }
}
