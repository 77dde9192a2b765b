package io.steadybase.gtm.connection;

import io.grpc.ManagedChannelBuilder;
import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.netty.shaded.io.netty.channel.EventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.nio.NioEventLoopGroup;
import io.grpc.netty.shaded.io.netty.channel.socket.nio.NioSocketChannel;
import io.grpc.netty.shaded.io.netty.util.concurrent.DefaultThreadFactory;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/**
 * A client of one namespace over mTLS, known to be reachable when it was opened. Thread-safe; close it to let go of the
 * sockets.
 */
public final class TemporalConnection implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LEAVING = Duration.ofSeconds(1);

    private final WorkflowClient client;
    private final Runnable close;

    /** Over a client that is connected already. */
    public TemporalConnection(WorkflowClient client, Runnable close) {
        this.client = client;
        this.close = close;
    }

    /** As {@link #open(TemporalSettings, SecretsManagerClient)}, with the AWS SDK's default credentials and region. */
    public static TemporalConnection open(TemporalSettings settings) {
        try (var secrets = SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build()) {
            return open(settings, secrets);
        } catch (SdkClientException e) {
            throw new CannotConnectException("Secrets Manager cannot be used: " + e.getMessage(), e);
        }
    }

    /**
     * Reads the client certificate and connects.
     *
     * @throws CannotConnectException if the secret is missing or unusable, the certificate is out of date, the server does
     *     not answer or refuses us, or the namespace does not exist
     */
    public static TemporalConnection open(TemporalSettings settings, SecretsManagerClient secrets) {
        return open(settings, secrets, InstantSource.system());
    }

    static TemporalConnection open(TemporalSettings settings, SecretsManagerClient secrets, InstantSource clock) {
        var identity = MtlsIdentity.of(MtlsSecret.read(secrets, settings.tlsSecretId()), clock.instant());
        var network = new NioEventLoopGroup(1, new DefaultThreadFactory("temporal-connection", true));
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget(settings.address())
                .setSslContext(MtlsContext.of(identity))
                .setChannelInitializer(channel -> use(network, channel))
                .build());
        Runnable close = () -> {
            stubs.shutdownNow();
            network.shutdownGracefully(0, 0, TimeUnit.SECONDS).awaitUninterruptibly(LEAVING.toMillis());
        };
        try {
            knock(stubs, settings, identity);
        } catch (CannotConnectException e) {
            close.run();
            throw e;
        }
        var client = WorkflowClient.newInstance(stubs, WirePayloads.clientOptions(settings.namespace()));
        return new TemporalConnection(client, close);
    }

    /** gRPC's own threads outlive a connection by a second, and a JVM that ends waits 0.3 s for each that waits for the network. */
    private static void use(EventLoopGroup network, ManagedChannelBuilder<?> channel) {
        var unused = ((NettyChannelBuilder) channel).eventLoopGroup(network).channelType(NioSocketChannel.class);
    }

    /** The client, speaking {@link WirePayloads}. */
    public WorkflowClient client() {
        return client;
    }

    @Override
    public void close() {
        close.run();
    }

    // One call that needs everything: the network, both certificates, and leave to use the namespace.
    private static void knock(WorkflowServiceStubs stubs, TemporalSettings settings, MtlsIdentity identity) {
        try {
            var ignored = stubs.blockingStub()
                    .withDeadlineAfter(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
                    .describeNamespace(DescribeNamespaceRequest.newBuilder()
                            .setNamespace(settings.namespace())
                            .build());
        } catch (StatusRuntimeException e) {
            throw new CannotConnectException(refusal(settings, identity, e), e);
        }
    }

    private static String refusal(TemporalSettings settings, MtlsIdentity identity, StatusRuntimeException e) {
        if (e.getStatus().getCode() == Code.NOT_FOUND) {
            return "namespace %s must exist on %s, got none".formatted(settings.namespace(), settings.address());
        }
        return "server %s must answer for namespace %s within %d s over mTLS as %s, got %s: %s"
                .formatted(
                        settings.address(),
                        settings.namespace(),
                        PATIENCE.toSeconds(),
                        identity.subject(),
                        e.getStatus().getCode(),
                        rootMessage(e));
    }

    // gRPC's own message is "io exception" and a channel pipeline; what happened is at the bottom.
    private static String rootMessage(Throwable failure) {
        var root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        var message = root.getMessage() == null ? root.toString() : root.getMessage();
        return message.lines().findFirst().orElse(root.toString());
    }
}
