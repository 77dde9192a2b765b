package io.steadybase.gtm.connection;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaMiscPEMGenerator;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.util.io.pem.PemObjectGenerator;
import org.bouncycastle.util.io.pem.PemWriter;

/** A certificate with its key, made for a test. */
record IssuedCertificate(X509Certificate certificate, KeyPair keys) {
    static IssuedCertificate authority(String name, Instant from, Instant until) throws Exception {
        var keys = newKeys();
        return new IssuedCertificate(sign(name, keys, name, keys, new Validity(from, until), true), keys);
    }

    IssuedCertificate issue(String name, Instant from, Instant until) throws Exception {
        var leaf = newKeys();
        var issuer = certificate.getSubjectX500Principal().getName();
        return new IssuedCertificate(sign(name, leaf, issuer, keys, new Validity(from, until), false), leaf);
    }

    String certificatePem() throws IOException {
        return pem(new JcaMiscPEMGenerator(certificate));
    }

    String keyPem() throws IOException {
        return pem(new JcaPKCS8Generator(keys.getPrivate(), null));
    }

    private record Validity(Instant from, Instant until) {}

    private static X509Certificate sign(
            String name, KeyPair keys, String issuer, KeyPair issuerKeys, Validity validity, boolean authority)
            throws IOException, OperatorCreationException, GeneralSecurityException {
        var builder = new JcaX509v3CertificateBuilder(
                new X500Principal(issuer),
                BigInteger.valueOf(System.nanoTime()),
                Date.from(validity.from()),
                Date.from(validity.until()),
                new X500Principal(name),
                keys.getPublic());
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        builder.addExtension(
                Extension.subjectAlternativeName,
                false,
                new GeneralNames(new GeneralName(GeneralName.dNSName, "localhost")));
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKeys.getPrivate())));
    }

    private static KeyPair newKeys() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }

    private static String pem(PemObjectGenerator content) throws IOException {
        var text = new StringWriter();
        try (var writer = new PemWriter(text)) {
            writer.writeObject(content);
        }
        return text.toString();
    }
}
