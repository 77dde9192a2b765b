/** Progress, workflow side: current step, activity feed, spend, search attributes. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.progress;

import org.jspecify.annotations.NullMarked;
