/** Gates, workflow side: opening, validating and recording decisions, expiry. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.gate;

import org.jspecify.annotations.NullMarked;
