package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunProgress;

/** Shows a run while it goes on. */
public interface RunDisplay {
    /** Shows where the run stands now; called again and again, also when nothing changed. */
    void show(RunProgress progress);
}
