package io.steadybase.gtm.local.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.steadybase.gtm.local.process.LocalPort;
import io.steadybase.gtm.local.temporal.TemporalCli;
import io.steadybase.gtm.local.temporal.TemporalServer;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real gRPC calls through the TLS proxy to a real Temporal server. */
class TlsProxyTest {
    private static final Validity HOUR = Validity.startingAt(Instant.now(), Duration.ofHours(1));
    private static final Validity PAST =
            new Validity(HOUR.from().minus(Duration.ofDays(2)), HOUR.from().minus(Duration.ofDays(1)));
    private static final CertificateAuthority AUTHORITY = CertificateAuthority.create("local authority", HOUR);
    private static final CertificateAuthority STRANGER = CertificateAuthority.create("local authority", HOUR);

    @TempDir
    static Path directory;

    private static TemporalServer server;

    private TlsProxy proxy;

    @BeforeAll
    static void startsTheServer() throws InterruptedException {
        TemporalCli cli = TemporalCli.locate(System.getenv(), line -> {});
        server = TemporalServer.start(
                new TemporalServer.Settings(cli, LocalPort.free(), LocalPort.free(), null, directory));
    }

    @AfterAll
    static void stopsTheServer() {
        server.close();
    }

    @BeforeEach
    void opensTheProxy() {
        proxy = TlsProxy.open(0, server.port(), trusting(AUTHORITY));
    }

    @AfterEach
    void closesTheProxy() {
        proxy.close();
    }

    @Test
    void letsAClientOfItsAuthorityThrough() throws Exception {
        assertThat(serverVersion(AUTHORITY.clientCertificate("gtm-worker", HOUR), AUTHORITY))
                .isNotBlank();
    }

    @Test
    void refusesAClientWithoutACertificate() {
        assertRefused(null);
    }

    @Test
    void refusesACertificateOfAnotherAuthorityOfTheSameName() {
        assertRefused(STRANGER.clientCertificate("gtm-worker", HOUR));
    }

    @Test
    void refusesAnExpiredCertificate() {
        assertRefused(AUTHORITY.clientCertificate("gtm-worker", PAST));
    }

    @Test
    void refusesAServerCertificateFromAClient() {
        assertRefused(AUTHORITY.serverCertificate(HOUR));
    }

    @Test
    void isNotTrustedByAClientOfAnotherAuthority() {
        PemIdentity client = AUTHORITY.clientCertificate("gtm-worker", HOUR);

        assertThatThrownBy(() -> serverVersion(client, STRANGER))
                .isInstanceOf(StatusRuntimeException.class)
                .hasStackTraceContaining("SSLHandshakeException");
    }

    @Test
    void refusesPlainText() {
        WorkflowServiceStubs plain = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(proxy.target())
                .validateAndBuildWithDefaults());
        try {
            assertThatThrownBy(() -> call(plain)).isInstanceOf(StatusRuntimeException.class);
        } finally {
            plain.shutdownNow();
        }
    }

    @Test
    void trustsAnotherAuthorityFromTheNextConnectionOn() throws Exception {
        PemIdentity client = AUTHORITY.clientCertificate("gtm-worker", HOUR);
        WorkflowServiceStubs connected = connect(client, AUTHORITY);
        try {
            call(connected);
            proxy.present(trusting(STRANGER));
            call(connected);

            proxy.cutConnections();

            await().atMost(Duration.ofSeconds(30)).until(() -> isRefused(connected));
            assertThat(serverVersion(STRANGER.clientCertificate("gtm-worker", HOUR), AUTHORITY))
                    .isNotBlank();
        } finally {
            connected.shutdownNow();
        }
    }

    @Test
    void letsNobodyInWhenItIsClosed() {
        proxy.close();

        assertRefused(AUTHORITY.clientCertificate("gtm-worker", HOUR));
    }

    private static ProxyIdentity trusting(CertificateAuthority clients) {
        return new ProxyIdentity(
                AUTHORITY.serverCertificate(HOUR), List.of(clients.identity().certificate()));
    }

    private void assertRefused(@Nullable PemIdentity client) {
        assertThatThrownBy(() -> serverVersion(client, AUTHORITY)).satisfies(TlsProxyTest::cannotConnect);
    }

    private static void cannotConnect(Throwable failure) {
        assertThat(failure).isInstanceOf(StatusRuntimeException.class);
        assertThat(Status.fromThrowable(failure).getCode()).isEqualTo(Status.Code.UNAVAILABLE);
    }

    private static boolean isRefused(WorkflowServiceStubs stubs) {
        try {
            call(stubs);
            return false;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Status.Code.UNAVAILABLE;
        }
    }

    private String serverVersion(@Nullable PemIdentity client, CertificateAuthority trusted) throws SSLException {
        WorkflowServiceStubs stubs = connect(client, trusted);
        try {
            return call(stubs);
        } finally {
            stubs.shutdownNow();
        }
    }

    private WorkflowServiceStubs connect(@Nullable PemIdentity client, CertificateAuthority trusted)
            throws SSLException {
        SslContextBuilder tls = GrpcSslContexts.forClient()
                .trustManager(stream(trusted.identity().certificate()));
        if (client != null) {
            tls.keyManager(stream(client.certificate()), stream(client.privateKey()));
        }
        SslContext context = tls.build();
        return WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(proxy.target())
                .setSslContext(context)
                .validateAndBuildWithDefaults());
    }

    private static String call(WorkflowServiceStubs stubs) {
        return stubs.blockingStub()
                .withDeadlineAfter(20, TimeUnit.SECONDS)
                .getSystemInfo(GetSystemInfoRequest.getDefaultInstance())
                .getServerVersion();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }
}
