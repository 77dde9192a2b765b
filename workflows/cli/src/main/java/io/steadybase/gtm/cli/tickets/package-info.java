/** Tickets, as the command line has them. */
@NullMarked
package io.steadybase.gtm.cli.tickets;

import org.jspecify.annotations.NullMarked;
