package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.grpc.netty.shaded.io.netty.handler.ssl.OpenSslSessionContext;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TemporalConnectionTest {
    private static final Instant NOW = Instant.now().truncatedTo(ChronoUnit.SECONDS);
    private static final Instant FROM = NOW.minus(Duration.ofDays(1));
    private static final Instant UNTIL = NOW.plus(Duration.ofDays(1));

    private static IssuedCertificate authority;
    private static IssuedCertificate client;
    private static MtlsServer server;

    @BeforeAll
    static void startServer() throws Exception {
        authority = IssuedCertificate.authority("CN=test authority", FROM, UNTIL);
        client = authority.issue("CN=gtm-worker", FROM, UNTIL);
        server = MtlsServer.start(authority, authority.issue("CN=server", FROM, UNTIL), "gtm");
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @Test
    void opensAClientOfTheNamespace() throws Exception {
        try (var connection = open(server.address(), "gtm", secret(client))) {
            assertThat(connection.client().getOptions().getNamespace()).isEqualTo("gtm");
        }
    }

    @Test
    void saysThatTheNamespaceDoesNotExist() throws Exception {
        assertRefused(
                server.address(), secret(client), "namespace other must exist on " + server.address() + ", got none");
    }

    @Test
    void saysWhatWasTriedOnAServerThatIsNotThere() throws Exception {
        var address = "localhost:" + freePort();
        assertRefused(
                address, secret(client), "server " + address, "within 10 s over mTLS as CN=gtm-worker", "refused");
    }

    @Test
    void saysThatTheServerDoesNotAcceptTheCertificate() throws Exception {
        var stranger = IssuedCertificate.authority("CN=stranger", FROM, UNTIL).issue("CN=nobody", FROM, UNTIL);
        assertRefused(server.address(), secret(stranger), "over mTLS as CN=nobody", "UNAVAILABLE");
    }

    @Test
    void doesNotTrustAServerOfAnotherAuthority() throws Exception {
        var other = IssuedCertificate.authority("CN=other authority", FROM, UNTIL);
        assertRefused(server.address(), secret(client, other.certificatePem()), "UNAVAILABLE");
    }

    @Test
    void doesNotTrustAServerThatGoesByAnotherName() throws Exception {
        assertRefused(server.address().replace("localhost", "127.0.0.1"), secret(client), "UNAVAILABLE");
    }

    @Test
    void beginsNoConnectionWithTheSessionOfAnEarlierCertificate() throws Exception {
        var secret = MtlsSecret.read(new InMemorySecrets().with("mtls", secret(client)), "mtls");
        var context = MtlsContext.of(MtlsIdentity.of(secret, NOW));

        assertThat(context.sessionContext())
                .isInstanceOfSatisfying(
                        OpenSslSessionContext.class,
                        sessions -> assertThat(sessions.isSessionCacheEnabled()).isFalse());
    }

    @Test
    void trustsOnlyPublicAuthoritiesWithoutOneOfItsOwn() throws Exception {
        assertRefused(server.address(), secret(client, ""), "UNAVAILABLE");
    }

    @Test
    void saysThatTheSecretDoesNotExist() {
        assertThatThrownBy(() -> TemporalConnection.open(settings("localhost:1", "gtm"), new InMemorySecrets()))
                .isInstanceOf(CannotConnectException.class)
                .hasMessage("secret mtls must exist in Secrets Manager, got none");
    }

    @Test
    void saysThatTheSecretIsNoJsonWithoutShowingIt() {
        assertRefused("localhost:1", "-----BEGIN topsecret", "secret mtls must be a JSON object, got something else");
    }

    @Test
    void namesTheFieldThatIsMissing() {
        assertRefused("localhost:1", "{\"certificate\":\"x\"}", "secret mtls must have the field privateKey");
    }

    @Test
    void namesTheFieldWhoseCertificateIsUnreadable() throws Exception {
        var secret = json(Map.of("certificate", "hello", "privateKey", client.keyPem()));
        assertRefused("localhost:1", secret, "field certificate of secret mtls must hold PEM certificates");
    }

    @Test
    void namesTheFieldWhoseKeyIsUnreadable() throws Exception {
        for (var key : new String[] {"hello", "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n"}) {
            var secret = json(Map.of("certificate", client.certificatePem(), "privateKey", key));
            assertRefused("localhost:1", secret, "field privateKey of secret mtls must hold a PEM key in PKCS#8");
        }
    }

    @Test
    void refusesAKeyOfAnotherCertificate() throws Exception {
        var other = authority.issue("CN=other", FROM, UNTIL);
        var secret = json(Map.of("certificate", client.certificatePem(), "privateKey", other.keyPem()));
        assertRefused("localhost:1", secret, "privateKey of secret mtls must belong to the certificate CN=gtm-worker");
    }

    @Test
    void refusesACertificateThatExpired() throws Exception {
        var secrets = new InMemorySecrets().with("mtls", secret(client));
        var later = InstantSource.fixed(UNTIL.plusSeconds(1));
        assertThatThrownBy(() -> TemporalConnection.open(settings("localhost:1", "gtm"), secrets, later))
                .isInstanceOf(CannotConnectException.class)
                .hasMessage("certificate of secret mtls must be valid at %s, got CN=gtm-worker valid from %s to %s"
                        .formatted(UNTIL.plusSeconds(1), FROM, UNTIL));
    }

    @Test
    void refusesACertificateThatIsNotValidYet() throws Exception {
        var secrets = new InMemorySecrets().with("mtls", secret(client));
        var before = InstantSource.fixed(FROM.minusSeconds(1));
        assertThatThrownBy(() -> TemporalConnection.open(settings("localhost:1", "gtm"), secrets, before))
                .hasMessageContaining("must be valid at " + FROM.minusSeconds(1));
    }

    @Test
    void neverShowsAPrivateKey() throws Exception {
        var secret = MtlsSecret.read(new InMemorySecrets().with("mtls", secret(client)), "mtls");
        assertThat(secret).hasToString("MtlsSecret[mtls, ***]");
        assertThat(MtlsIdentity.of(secret, NOW)).hasToString("MtlsIdentity[CN=gtm-worker, ***]");
    }

    private static void assertRefused(String address, String secret, String... parts) {
        assertThatThrownBy(() -> open(address, "other", secret).close())
                .isInstanceOf(CannotConnectException.class)
                .hasMessageContainingAll(parts);
    }

    private static TemporalConnection open(String address, String namespace, String secret) {
        return TemporalConnection.open(settings(address, namespace), new InMemorySecrets().with("mtls", secret));
    }

    private static TemporalSettings settings(String address, String namespace) {
        return new TemporalSettings(address, namespace, "mtls");
    }

    private static String secret(IssuedCertificate identity) throws IOException {
        return secret(identity, authority.certificatePem());
    }

    private static String secret(IssuedCertificate identity, String serverCa) throws IOException {
        return json(Map.of(
                "certificate", identity.certificatePem(), "privateKey", identity.keyPem(), "serverCa", serverCa));
    }

    private static String json(Map<String, String> fields) throws IOException {
        return WireJson.MAPPER.writeValueAsString(fields);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
