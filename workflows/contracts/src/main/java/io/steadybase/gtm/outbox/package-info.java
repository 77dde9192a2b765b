/** Messages on their way out of the house. */
@NullMarked
package io.steadybase.gtm.outbox;

import org.jspecify.annotations.NullMarked;
