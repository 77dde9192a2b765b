/** Ticket Resolution, workflow side. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.tickets;

import org.jspecify.annotations.NullMarked;
