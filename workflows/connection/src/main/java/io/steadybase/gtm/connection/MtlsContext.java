package io.steadybase.gtm.connection;

import io.grpc.netty.shaded.io.grpc.netty.GrpcSslContexts;
import io.grpc.netty.shaded.io.netty.handler.ssl.OpenSslSessionContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContext;
import io.grpc.netty.shaded.io.netty.handler.ssl.SslContextBuilder;
import io.grpc.util.AdvancedTlsX509KeyManager;
import io.grpc.util.AdvancedTlsX509TrustManager;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;

/** gRPC's TLS context over managers whose certificates can be replaced while connections are open. */
final class MtlsContext {
    private MtlsContext() {}

    static SslContext of(MtlsIdentity identity) {
        try {
            var context = GrpcSslContexts.configure(SslContextBuilder.forClient()
                            .keyManager(keyManager(identity))
                            .trustManager(trustManager(identity)))
                    .build();
            forgetSessions(context);
            return context;
        } catch (IOException | GeneralSecurityException e) {
            throw new CannotConnectException(
                    "certificate %s and its key must make a TLS context, got: %s"
                            .formatted(identity.subject(), e.getMessage()),
                    e);
        }
    }

    // A resumed session shows the certificate that it began with: after a replacement the old one, until it expires.
    private static void forgetSessions(SslContext context) {
        if (context.sessionContext() instanceof OpenSslSessionContext openSsl) {
            openSsl.setSessionCacheEnabled(false);
        }
    }

    private static AdvancedTlsX509KeyManager keyManager(MtlsIdentity identity) {
        var manager = new AdvancedTlsX509KeyManager();
        manager.updateIdentityCredentials(identity.chain().toArray(X509Certificate[]::new), identity.privateKey());
        return manager;
    }

    private static AdvancedTlsX509TrustManager trustManager(MtlsIdentity identity)
            throws IOException, GeneralSecurityException {
        var manager = AdvancedTlsX509TrustManager.newBuilder().build();
        if (identity.authorities().isEmpty()) {
            manager.useSystemDefaultTrustCerts();
        } else {
            manager.updateTrustCredentials(identity.authorities().toArray(X509Certificate[]::new));
        }
        return manager;
    }
}
