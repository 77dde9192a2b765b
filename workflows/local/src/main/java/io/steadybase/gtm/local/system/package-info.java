/**
 * The whole system on one machine, in one directory: starts every part, tells where each listens, keeps the data, and stops
 * everything again whatever happens. The only package that knows all the parts.
 */
@NullMarked
package io.steadybase.gtm.local.system;

import org.jspecify.annotations.NullMarked;
