/** What tests of several modules share, for other projects too: tables, functions in memory, recorded histories. */
@NullMarked
package io.steadybase.gtm.testing;

import org.jspecify.annotations.NullMarked;
