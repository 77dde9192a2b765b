/** Drew Coordinator: the workflow. Deterministic: no clock, random source, thread or input and output of its own. */
@NullMarked
package io.steadybase.gtm.worker.workflow.drew;

import org.jspecify.annotations.NullMarked;
