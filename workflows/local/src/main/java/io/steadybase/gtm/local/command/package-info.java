/** The {@code gtm} command line: the commands that run the local system, and the worker's client commands beside them. */
@NullMarked
package io.steadybase.gtm.local.command;

import org.jspecify.annotations.NullMarked;
