/** The contract of the Marketing namespace's account-based-marketing service, which Drew asks through Nexus in step 8. */
@NullMarked
package io.steadybase.gtm.abm;

import org.jspecify.annotations.NullMarked;
