/** Ticket Resolution: the analysis of a ticket. */
@NullMarked
package io.steadybase.gtm.activities.tickets;

import org.jspecify.annotations.NullMarked;
