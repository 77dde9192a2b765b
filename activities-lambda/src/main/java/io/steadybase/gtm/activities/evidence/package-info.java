/** The hard rules over text and its sources. */
@NullMarked
package io.steadybase.gtm.activities.evidence;

import org.jspecify.annotations.NullMarked;
