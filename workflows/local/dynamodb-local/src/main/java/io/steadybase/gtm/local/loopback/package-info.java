/**
 * Who may speak to what listens on the loopback address. Lies here because DynamoDB Local's class path is apart from everything
 * else's and needs it too. Depends on the JDK only.
 */
@NullMarked
package io.steadybase.gtm.local.loopback;

import org.jspecify.annotations.NullMarked;
