package io.steadybase.gtm.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificateAuthorityTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Validity DAY = Validity.startingAt(NOW, Duration.ofDays(1));

    @Test
    void issuesServerCertificatesForTheLoopbackAddress() throws Exception {
        CertificateAuthority authority = CertificateAuthority.create("gtm local authority", DAY);

        var certificate = Pem.certificate(authority.serverCertificate(DAY).certificate());

        certificate.verify(Pem.certificate(authority.identity().certificate()).getPublicKey());
        assertThat(certificate.getVersion()).isEqualTo(3);
        assertThat(certificate.getSubjectAlternativeNames())
                .containsExactlyInAnyOrder(List.of(2, "localhost"), List.of(7, "127.0.0.1"));
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.1");
    }

    @Test
    void issuesClientCertificatesForTheTimeThatIsChosen() throws Exception {
        CertificateAuthority authority = CertificateAuthority.create("gtm local authority", DAY);

        PemIdentity client = authority.clientCertificate("gtm-worker", DAY);
        var certificate = Pem.certificate(client.certificate());

        assertThat(certificate.getSubjectX500Principal()).hasToString("CN=gtm-worker");
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.2");
        assertThat(certificate.getNotBefore()).isEqualTo(DAY.from());
        assertThat(certificate.getNotAfter()).isEqualTo(DAY.until());
        assertThat(client.privateKey()).startsWith("-----BEGIN PRIVATE KEY-----\n");
        assertThat(((ECPrivateKey) Pem.privateKey(client.privateKey())).getParams())
                .hasToString(
                        ((ECPublicKey) certificate.getPublicKey()).getParams().toString());
    }

    @Test
    void goesOnFromWhatWasKept() throws Exception {
        PemIdentity kept =
                CertificateAuthority.create("gtm local authority", DAY).identity();

        PemIdentity issued = CertificateAuthority.of(kept).serverCertificate(DAY);

        Pem.certificate(issued.certificate())
                .verify(Pem.certificate(kept.certificate()).getPublicKey());
        assertThat(Pem.certificate(issued.certificate()).getIssuerX500Principal())
                .isEqualTo(Pem.certificate(kept.certificate()).getSubjectX500Principal());
    }

    @Test
    void neverPrintsAKey() {
        PemIdentity identity =
                CertificateAuthority.create("gtm local authority", DAY).identity();

        assertThat(identity.toString()).contains("privateKey=***").doesNotContain("PRIVATE KEY");
    }

    @Test
    void refusesAValidityThatEndsBeforeItBegins() {
        assertThatThrownBy(() -> new Validity(NOW, NOW.minusSeconds(1)))
                .hasMessage("validity must end after it begins, got 2026-11-22T10:00:00Z to 2026-11-22T09:59:59Z");
    }

    @Test
    void refusesWhatIsNotACertificateOrKey() {
        assertThatThrownBy(() -> CertificateAuthority.of(new PemIdentity("nothing", "nothing")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("certificate must be X.509 in PEM");
        assertThatThrownBy(() -> Pem.privateKey("-----BEGIN PRIVATE KEY-----\n#\n-----END PRIVATE KEY-----"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("private key must be PKCS#8");
    }
}
