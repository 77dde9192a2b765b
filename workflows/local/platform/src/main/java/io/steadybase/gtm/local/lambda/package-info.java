/**
 * Lambda on one machine: the Invoke API towards AWS SDK clients, the Lambda Runtime API towards child JVMs that run the
 * official runtime interface client on the jar that is deployed. May depend on {@code local.http} and the deployment
 * records; knows nothing of what the functions do.
 */
@NullMarked
package io.steadybase.gtm.local.lambda;

import org.jspecify.annotations.NullMarked;
