/** The reference handler of Marketing's account-based-marketing service, and the process that serves it. */
@NullMarked
package io.steadybase.gtm.marketing;

import org.jspecify.annotations.NullMarked;
