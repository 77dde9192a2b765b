/**
 * The HTTP that every stand-in speaks: one loopback server, requests and answers as values, refusals in the form that the
 * AWS SDKs understand. Depends on the JDK and Jackson only.
 */
@NullMarked
package io.steadybase.gtm.local.http;

import org.jspecify.annotations.NullMarked;
