/** What runs put into the outbox. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.outbox;

import org.jspecify.annotations.NullMarked;
