/** {@code gtm memory}: what the stores hold. */
@NullMarked
package io.steadybase.gtm.cli.memory;

import org.jspecify.annotations.NullMarked;
