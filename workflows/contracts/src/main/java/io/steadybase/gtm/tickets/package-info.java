/** Ticket Resolution: analyses a ticket, keeps its two clocks and waits for a person to resolve it. */
@NullMarked
package io.steadybase.gtm.tickets;

import org.jspecify.annotations.NullMarked;
