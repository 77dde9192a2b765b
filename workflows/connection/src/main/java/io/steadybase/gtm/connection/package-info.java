/** The way to a Temporal namespace: settings, client certificate from Secrets Manager, mTLS, payloads as JSON. */
@NullMarked
package io.steadybase.gtm.connection;

import org.jspecify.annotations.NullMarked;
