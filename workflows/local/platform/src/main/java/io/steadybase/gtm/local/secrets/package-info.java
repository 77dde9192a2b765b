/**
 * Secrets Manager on one machine: the operations that an application and a rotation use, with the rules that the service
 * has. May depend on {@code local.http}; knows nothing of what the secrets hold.
 */
@NullMarked
package io.steadybase.gtm.local.secrets;

import org.jspecify.annotations.NullMarked;
