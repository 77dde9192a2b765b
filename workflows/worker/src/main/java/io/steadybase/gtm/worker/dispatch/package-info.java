/** The dispatch activity: carries every call of a dispatched activity interface to the function that serves it, and its answer back. May depend on the AWS SDK's Lambda client and on Temporal's activity API. */
@NullMarked
package io.steadybase.gtm.worker.dispatch;

import org.jspecify.annotations.NullMarked;
