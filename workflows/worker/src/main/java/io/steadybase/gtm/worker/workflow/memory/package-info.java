/** What runs recall and remember. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.memory;

import org.jspecify.annotations.NullMarked;
