/**
 * The client commands of {@code gtm}: they start, follow and decide runs on a running system, and print what runs tell. Knows
 * the contracts and the way to Temporal; never the workflows' implementations.
 */
@NullMarked
package io.steadybase.gtm.cli;

import org.jspecify.annotations.NullMarked;
