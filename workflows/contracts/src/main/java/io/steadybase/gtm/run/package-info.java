/** What every workflow tells about itself while it runs: state, step, activity feed, spend, the open gate. */
@NullMarked
package io.steadybase.gtm.run;

import org.jspecify.annotations.NullMarked;
