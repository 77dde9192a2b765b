package io.steadybase.gtm.local.tls;

import java.time.Instant;

/**
 * A certificate and its key.
 *
 * @param certificate an X.509v3 certificate in PEM
 * @param privateKey an unencrypted PKCS#8 key in PEM
 */
public record PemIdentity(String certificate, String privateKey) {
    /** When the certificate expires. */
    public Instant expires() {
        return Pem.certificate(certificate).getNotAfter().toInstant();
    }

    @Override
    public String toString() {
        return "PemIdentity[privateKey=***, certificate=" + certificate + "]";
    }
}
