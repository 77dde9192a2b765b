/** Content generation, workflow side. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.content;

import org.jspecify.annotations.NullMarked;
