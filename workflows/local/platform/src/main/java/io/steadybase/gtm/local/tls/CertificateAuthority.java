package io.steadybase.gtm.local.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** Issues certificates on the curve P-256. Thread-safe. */
public final class CertificateAuthority {
    private static final SecureRandom RANDOM = new SecureRandom();

    private final PemIdentity identity;
    private final X500Name name;
    private final PrivateKey key;

    private CertificateAuthority(PemIdentity identity) {
        this.identity = identity;
        this.name = new X500Name(Pem.certificate(identity.certificate())
                .getSubjectX500Principal()
                .getName());
        this.key = Pem.privateKey(identity.privateKey());
    }

    /** The authority that an identity made by {@link #create} belongs to. */
    public static CertificateAuthority of(PemIdentity identity) {
        return new CertificateAuthority(identity);
    }

    /**
     * A new authority.
     *
     * @param name its common name
     */
    public static CertificateAuthority create(String name, Validity validity) {
        KeyPair keys = keys();
        X500Name subject = commonName(name);
        X509v3CertificateBuilder certificate = builder(subject, subject, keys, validity);
        try {
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
        } catch (CertIOException e) {
            throw new IllegalStateException("the certificate cannot be encoded", e);
        }
        return new CertificateAuthority(signed(certificate, keys.getPrivate(), keys));
    }

    /** Its certificate and key, to keep. */
    public PemIdentity identity() {
        return identity;
    }

    /** A certificate for servers at {@code localhost} and {@code 127.0.0.1}. */
    public PemIdentity serverCertificate(Validity validity) {
        GeneralNames names = new GeneralNames(new GeneralName[] {
            new GeneralName(GeneralName.dNSName, "localhost"), new GeneralName(GeneralName.iPAddress, "127.0.0.1")
        });
        return leaf("localhost", KeyPurposeId.id_kp_serverAuth, names, validity);
    }

    /** A certificate for a client of this name. */
    public PemIdentity clientCertificate(String client, Validity validity) {
        GeneralNames names = new GeneralNames(new GeneralName(GeneralName.dNSName, client));
        return leaf(client, KeyPurposeId.id_kp_clientAuth, names, validity);
    }

    private PemIdentity leaf(String subject, KeyPurposeId purpose, GeneralNames names, Validity validity) {
        KeyPair keys = keys();
        X509v3CertificateBuilder certificate = builder(name, commonName(subject), keys, validity);
        try {
            certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
            certificate.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
            certificate.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
            certificate.addExtension(Extension.subjectAlternativeName, false, names);
        } catch (CertIOException e) {
            throw new IllegalStateException("the certificate cannot be encoded", e);
        }
        return signed(certificate, key, keys);
    }

    private static X509v3CertificateBuilder builder(
            X500Name issuer, X500Name subject, KeyPair keys, Validity validity) {
        return new JcaX509v3CertificateBuilder(
                issuer,
                new BigInteger(127, RANDOM).add(BigInteger.ONE),
                Date.from(validity.from()),
                Date.from(validity.until()),
                subject,
                keys.getPublic());
    }

    private static PemIdentity signed(X509v3CertificateBuilder certificate, PrivateKey issuer, KeyPair keys) {
        try {
            byte[] encoded = certificate
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuer))
                    .getEncoded();
            return new PemIdentity(
                    Pem.text("CERTIFICATE", encoded),
                    Pem.text("PRIVATE KEY", keys.getPrivate().getEncoded()));
        } catch (OperatorCreationException | java.io.IOException e) {
            throw new IllegalStateException("the certificate cannot be signed", e);
        }
    }

    private static X500Name commonName(String name) {
        return new X500Name("CN=" + name);
    }

    private static KeyPair keys() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"), RANDOM);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot make keys on the curve P-256", e);
        }
    }
}
