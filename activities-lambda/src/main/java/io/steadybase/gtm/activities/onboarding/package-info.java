/** Onboarding: what the CRM knows of a client, the proposal, and our compliance policies. */
@NullMarked
package io.steadybase.gtm.activities.onboarding;

import org.jspecify.annotations.NullMarked;
