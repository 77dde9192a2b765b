/** Memory as workflows see it: facts in four scopes, recalled before work and written after it. */
@NullMarked
package io.steadybase.gtm.memory;

import org.jspecify.annotations.NullMarked;
