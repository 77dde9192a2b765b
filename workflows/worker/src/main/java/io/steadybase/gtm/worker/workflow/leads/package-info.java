/** Lead Qualification, workflow side: its three steps and the rule that routes. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.leads;

import org.jspecify.annotations.NullMarked;
