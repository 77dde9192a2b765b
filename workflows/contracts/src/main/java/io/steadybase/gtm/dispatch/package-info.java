/**
 * How an activity call crosses from the worker to a function and back: the envelope, the reply, the failure types.
 * Knows nothing of Temporal's SDK or of AWS, so that a function needs neither.
 */
@NullMarked
package io.steadybase.gtm.dispatch;

import org.jspecify.annotations.NullMarked;
