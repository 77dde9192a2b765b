package io.steadybase.gtm.cli;

import java.util.Map;
import java.util.Optional;

/** Lets a person rewrite texts. */
@FunctionalInterface
public interface TextEditor {
    /** The texts as the person wants them, by field; empty if the person gave up, or left them as they are. */
    Optional<Map<String, String>> edit(Map<String, String> texts);
}
