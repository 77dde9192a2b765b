/**
 * TLS as Temporal Cloud's edge does it: a certificate authority of our own, and a TLS proxy that demands its certificates
 * before it lets anybody through to the plain server. Depends on nothing.
 */
@NullMarked
package io.steadybase.gtm.local.tls;

import org.jspecify.annotations.NullMarked;
