package io.steadybase.gtm.local.tls;

/**
 * A certificate and its key.
 *
 * @param certificate an X.509v3 certificate in PEM
 * @param privateKey an unencrypted PKCS#8 key in PEM
 */
public record PemIdentity(String certificate, String privateKey) {
    @Override
    public String toString() {
        return "PemIdentity[privateKey=***, certificate=" + certificate + "]";
    }
}
