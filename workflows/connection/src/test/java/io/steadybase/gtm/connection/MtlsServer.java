package io.steadybase.gtm.connection;

import io.grpc.Grpc;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.TlsServerCredentials;
import io.grpc.TlsServerCredentials.ClientAuth;
import io.grpc.stub.StreamObserver;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceImplBase;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A server that demands a client certificate of one authority and knows one namespace. */
record MtlsServer(Server server) implements AutoCloseable {
    static MtlsServer start(IssuedCertificate authority, IssuedCertificate identity, String namespace)
            throws IOException {
        var credentials = TlsServerCredentials.newBuilder()
                .keyManager(stream(identity.certificatePem()), stream(identity.keyPem()))
                .trustManager(stream(authority.certificatePem()))
                .clientAuth(ClientAuth.REQUIRE)
                .build();
        return new MtlsServer(Grpc.newServerBuilderForPort(0, credentials)
                .addService(new OneNamespace(namespace))
                .build()
                .start());
    }

    String address() {
        return "localhost:" + server.getPort();
    }

    @Override
    public void close() {
        server.shutdownNow();
    }

    private static ByteArrayInputStream stream(String pem) {
        return new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII));
    }

    private static final class OneNamespace extends WorkflowServiceImplBase {
        private final String name;

        OneNamespace(String name) {
            this.name = name;
        }

        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> answer) {
            answer.onNext(GetSystemInfoResponse.getDefaultInstance());
            answer.onCompleted();
        }

        @Override
        public void describeNamespace(
                DescribeNamespaceRequest request, StreamObserver<DescribeNamespaceResponse> answer) {
            if (request.getNamespace().equals(name)) {
                answer.onNext(DescribeNamespaceResponse.getDefaultInstance());
                answer.onCompleted();
            } else {
                answer.onError(Status.NOT_FOUND.asRuntimeException());
            }
        }
    }
}
