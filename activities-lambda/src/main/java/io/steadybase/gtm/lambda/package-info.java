/** The Lambda entry points: decode, call, return. The only package that knows Lambda. */
@NullMarked
package io.steadybase.gtm.lambda;

import org.jspecify.annotations.NullMarked;
