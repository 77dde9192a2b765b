package io.steadybase.gtm.run;

import java.util.List;

/** The input of a workflow, which can say what is wrong with it: to a client before the start, and to the run itself. */
public interface RunInput {
    /** What makes no sense, each with what was given and what was expected; empty if nothing. Never throws. */
    List<String> problems();

    /** What is wanted, in a line for lists of runs; of a long text the beginning. */
    String summary();

    /** What is wanted, in Markdown, for a reader of Temporal's web UI. */
    String details();
}
