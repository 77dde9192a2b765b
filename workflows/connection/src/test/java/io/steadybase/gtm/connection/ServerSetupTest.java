package io.steadybase.gtm.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.grpc.BindableService;
import io.grpc.Server;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.grpc.netty.shaded.io.grpc.netty.NettyServerBuilder;
import io.grpc.stub.StreamObserver;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.operatorservice.v1.ListNexusEndpointsRequest;
import io.temporal.api.operatorservice.v1.ListNexusEndpointsResponse;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesResponse;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceImplBase;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsResponse;
import io.temporal.api.workflowservice.v1.GetSystemInfoRequest;
import io.temporal.api.workflowservice.v1.GetSystemInfoResponse;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceImplBase;
import io.temporal.client.WorkflowClient;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** On Temporal's own server; and, for a server where a namespace's client is no operator, on a fake one. */
class ServerSetupTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @TempDir
    static Path directory;

    private static DevServer temporal;
    private final List<AutoCloseable> open = new ArrayList<>();

    @BeforeAll
    static void startServer() throws Exception {
        temporal = DevServer.start(directory);
    }

    @AfterAll
    static void stopServer() {
        temporal.close();
    }

    @AfterEach
    void closeFakes() throws Exception {
        for (var fake : open) {
            fake.close();
        }
    }

    @Test
    void findsNothingWrongWhereEverythingIs() throws Exception {
        var client = temporal.setUp("complete");
        temporal.operator("temporal operator nexus endpoint create --name there --target-namespace complete"
                + " --target-task-queue q");
        await().atMost(PATIENCE)
                .until(() -> new ServerSetup(client).problems(List.of("there")).isEmpty());
    }

    @Test
    void namesEverythingThatIsMissingWithTheCommandThatMendsIt() throws Exception {
        var client = temporal.bare("bare");
        var problems = new ServerSetup(client).problems(List.of("marketing-abm"));
        assertThat(problems)
                .hasSize(SearchAttributes.ALL.size() + 1)
                .contains(
                        "search attribute GtmState must be registered in namespace bare, got none:"
                                + " temporal operator search-attribute create --namespace bare --name GtmState --type Keyword",
                        "Nexus endpoint marketing-abm must exist, got none: temporal operator nexus endpoint create"
                                + " --name marketing-abm --target-namespace NAMESPACE --target-task-queue QUEUE");
        for (var problem : problems) {
            var command = problem.substring(problem.indexOf("temporal ")).replace("NAMESPACE", "bare");
            assertThat(temporal.operator(command)).as(command).isZero();
        }
        await().atMost(PATIENCE)
                .until(() -> new ServerSetup(client)
                        .problems(List.of("marketing-abm"))
                        .isEmpty());
    }

    @Test
    void namesAnAttributeOfAnotherTypeWithTheCommandsThatMendIt() throws Exception {
        var client = temporal.setUp("other");
        assertThat(temporal.operator(
                        "temporal operator search-attribute remove --namespace other --name GtmStep --yes"))
                .isZero();
        assertThat(temporal.operator(
                        "temporal operator search-attribute create --namespace other --name GtmStep --type Text"))
                .isZero();
        await().atMost(PATIENCE)
                .until(
                        () -> new ServerSetup(client).problems(List.of()),
                        List.of("search attribute GtmStep must be a Keyword in namespace other, got TEXT:"
                                + " temporal operator search-attribute remove --namespace other --name GtmStep"
                                + " && temporal operator search-attribute create --namespace other"
                                + " --name GtmStep --type Keyword")::equals);
    }

    @ParameterizedTest
    @EnumSource(
            value = Status.Code.class,
            names = {"UNIMPLEMENTED", "PERMISSION_DENIED", "UNAUTHENTICATED"})
    void asksWhatAClientOfANamespaceMayWhereItIsNoOperator(Status.Code refusal) throws Exception {
        var setup = new ServerSetup(fake(refusal, Status.Code.INVALID_ARGUMENT));
        assertThat(setup.problems(List.of("marketing-abm")))
                .as("of endpoints nothing can be known")
                .singleElement()
                .asString()
                .startsWith("search attribute GtmWaitingFor must be registered in namespace cloud, got none");
    }

    @Test
    void reportsNothingThatItHasNoLeaveToKnow() throws Exception {
        var setup = new ServerSetup(fake(Status.Code.PERMISSION_DENIED, Status.Code.PERMISSION_DENIED));
        assertThat(setup.problems(List.of("marketing-abm"))).isEmpty();
    }

    @Test
    void failsIfTheServerDoesNotAnswer() throws Exception {
        var setup = new ServerSetup(fake(Status.Code.UNAVAILABLE, Status.Code.UNAVAILABLE));
        assertThatThrownBy(() -> setup.problems(List.of())).isInstanceOf(StatusRuntimeException.class);
    }

    /** A server that answers the operator's questions so, and queries that name GtmWaitingFor so. */
    private WorkflowClient fake(Status.Code toOperators, Status.Code toQueries) throws Exception {
        var server = started(new NoOperator(toOperators), new Queries(toQueries));
        open.add(server::shutdownNow);
        var stubs = WorkflowServiceStubs.newServiceStubs(WorkflowServiceStubsOptions.newBuilder()
                .setTarget("localhost:" + server.getPort())
                .build());
        open.add(stubs::shutdownNow);
        return WorkflowClient.newInstance(stubs, WirePayloads.clientOptions("cloud"));
    }

    private static Server started(BindableService... services) throws Exception {
        var builder = NettyServerBuilder.forAddress(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        List.of(services).forEach(builder::addService);
        return builder.build().start();
    }

    private static final class NoOperator extends OperatorServiceImplBase {
        private final Status.Code answer;

        NoOperator(Status.Code answer) {
            this.answer = answer;
        }

        @Override
        public void listSearchAttributes(
                ListSearchAttributesRequest request, StreamObserver<ListSearchAttributesResponse> response) {
            response.onError(answer.toStatus().asRuntimeException());
        }

        @Override
        public void listNexusEndpoints(
                ListNexusEndpointsRequest request, StreamObserver<ListNexusEndpointsResponse> response) {
            response.onError(answer.toStatus().asRuntimeException());
        }
    }

    private static final class Queries extends WorkflowServiceImplBase {
        private final Status.Code answer;

        Queries(Status.Code answer) {
            this.answer = answer;
        }

        @Override
        public void getSystemInfo(GetSystemInfoRequest request, StreamObserver<GetSystemInfoResponse> response) {
            response.onNext(GetSystemInfoResponse.getDefaultInstance());
            response.onCompleted();
        }

        @Override
        public void countWorkflowExecutions(
                CountWorkflowExecutionsRequest request, StreamObserver<CountWorkflowExecutionsResponse> response) {
            if (request.getQuery().startsWith(SearchAttributes.WAITING_FOR)) {
                response.onError(answer.toStatus().asRuntimeException());
            } else {
                response.onNext(CountWorkflowExecutionsResponse.getDefaultInstance());
                response.onCompleted();
            }
        }
    }
}
