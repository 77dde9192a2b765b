/** Lead Qualification on the command line: starting it, importing leads, and the views of what it reports. */
@NullMarked
package io.steadybase.gtm.cli.leads;

import org.jspecify.annotations.NullMarked;
