package io.steadybase.gtm.connection;

import io.grpc.util.CertificateUtils;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who we are to the server, and whom we trust to be the server.
 *
 * @param chain our certificate first
 * @param authorities of the server; empty for those that the JVM trusts
 */
record MtlsIdentity(List<X509Certificate> chain, PrivateKey privateKey, List<X509Certificate> authorities) {
    MtlsIdentity {
        chain = List.copyOf(chain);
        authorities = List.copyOf(authorities);
    }

    /** Parses the PEM texts, and refuses a certificate that is not valid at this time. */
    static MtlsIdentity of(MtlsSecret secret, Instant now) {
        var chain = certificates(secret, "certificate", secret.certificate());
        refuseOutsideValidity(secret, chain.getFirst(), now);
        var authorities = secret.serverCa().isBlank()
                ? List.<X509Certificate>of()
                : certificates(secret, "serverCa", secret.serverCa());
        var key = privateKey(secret);
        refuseStrangeKey(secret, chain.getFirst(), key);
        return new MtlsIdentity(chain, key, authorities);
    }

    String subject() {
        return chain.getFirst().getSubjectX500Principal().getName();
    }

    @Override
    public String toString() {
        return "MtlsIdentity[" + subject() + ", ***]";
    }

    private static List<X509Certificate> certificates(MtlsSecret secret, String field, String pem) {
        try {
            var certificates = List.of(CertificateUtils.getX509Certificates(stream(pem)));
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (GeneralSecurityException unreadable) {
            throw unreadable(secret, field, "PEM certificates", unreadable);
        }
        throw unreadable(secret, field, "PEM certificates", null);
    }

    private static PrivateKey privateKey(MtlsSecret secret) {
        try {
            return CertificateUtils.getPrivateKey(stream(secret.privateKey()));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException unreadable) {
            throw unreadable(secret, "privateKey", "a PEM key in PKCS#8, RSA or EC", null);
        }
    }

    private static void refuseOutsideValidity(MtlsSecret secret, X509Certificate certificate, Instant now) {
        var from = certificate.getNotBefore().toInstant();
        var until = certificate.getNotAfter().toInstant();
        if (now.isBefore(from) || now.isAfter(until)) {
            throw new CannotConnectException(
                    "certificate of secret %s must be valid at %s, got %s valid from %s to %s"
                            .formatted(
                                    secret.id(),
                                    now,
                                    certificate.getSubjectX500Principal().getName(),
                                    from,
                                    until),
                    null);
        }
    }

    // Otherwise the server sees a handshake that breaks off, and nobody says why.
    private static void refuseStrangeKey(MtlsSecret secret, X509Certificate certificate, PrivateKey key) {
        if (!signsFor(certificate, key)) {
            throw new CannotConnectException(
                    "privateKey of secret %s must belong to the certificate %s, got another one"
                            .formatted(
                                    secret.id(),
                                    certificate.getSubjectX500Principal().getName()),
                    null);
        }
    }

    private static boolean signsFor(X509Certificate certificate, PrivateKey key) {
        try {
            var signature =
                    Signature.getInstance(key.getAlgorithm().equals("EC") ? "SHA256withECDSA" : "SHA256withRSA");
            signature.initSign(key);
            signature.update(certificate.getEncoded());
            var signed = signature.sign();
            signature.initVerify(certificate.getPublicKey());
            signature.update(certificate.getEncoded());
            return signature.verify(signed);
        } catch (GeneralSecurityException otherAlgorithm) {
            return false;
        }
    }

    private static CannotConnectException unreadable(
            MtlsSecret secret, String field, String expected, @Nullable Throwable cause) {
        return new CannotConnectException(
                "field %s of secret %s must hold %s, got something else".formatted(field, secret.id(), expected),
                cause);
    }

    private static ByteArrayInputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }
}
