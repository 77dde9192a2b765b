/** What a text may rest on: facts, and findings from calls; and the form it must have. Pure: workflow code may call it. */
@NullMarked
package io.steadybase.gtm.evidence;

import org.jspecify.annotations.NullMarked;
