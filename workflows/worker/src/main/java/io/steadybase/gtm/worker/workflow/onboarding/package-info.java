/** Client Onboarding. Deterministic: workflow code. */
@NullMarked
package io.steadybase.gtm.worker.workflow.onboarding;

import org.jspecify.annotations.NullMarked;
