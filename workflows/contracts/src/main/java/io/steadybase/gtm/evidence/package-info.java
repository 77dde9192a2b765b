/** What a text may rest on: facts, and findings from calls. */
@NullMarked
package io.steadybase.gtm.evidence;

import org.jspecify.annotations.NullMarked;
