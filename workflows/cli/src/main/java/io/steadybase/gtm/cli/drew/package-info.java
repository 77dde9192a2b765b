/** Drew on the command line: how a run is started, and how its report and its drafts read. */
@NullMarked
package io.steadybase.gtm.cli.drew;

import org.jspecify.annotations.NullMarked;
