/** The AI workers that runs work for. */
@NullMarked
package io.steadybase.gtm.persona;

import org.jspecify.annotations.NullMarked;
