package io.steadybase.gtm.cli.imports;

import io.steadybase.gtm.cli.JsonOption;

/** The command of all imports, {@code gtm import}: its options hold for every import below it, wherever they stand. */
public interface ImportOptions {
    /** Whether nothing may be changed: {@code --dry-run}. */
    boolean isDryRun();

    /** {@code --json}. */
    JsonOption json();
}
