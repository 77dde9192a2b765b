/** Client Onboarding: a proposal that holds to our compliance policies, and what follows once it may. */
@NullMarked
package io.steadybase.gtm.onboarding;

import org.jspecify.annotations.NullMarked;
