package io.steadybase.gtm.local.temporal;

import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.nexus.v1.Endpoint;
import io.temporal.api.nexus.v1.EndpointSpec;
import io.temporal.api.nexus.v1.EndpointTarget;
import io.temporal.api.operatorservice.v1.AddSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.CreateNexusEndpointRequest;
import io.temporal.api.operatorservice.v1.ListNexusEndpointsRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.api.operatorservice.v1.UpdateNexusEndpointRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.api.workflowservice.v1.RegisterNamespaceRequest;
import io.temporal.api.workflowservice.v1.WorkflowServiceGrpc.WorkflowServiceBlockingStub;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Gives a server what the system needs of it. Each method changes only what is missing or different, so a server that kept
 * its database can be set up again.
 */
public final class TemporalSetup implements AutoCloseable {
    private static final long DEADLINE_SECONDS = 30;

    private final WorkflowServiceStubs workflows;
    private final OperatorServiceStubs operator;

    private TemporalSetup(WorkflowServiceStubs workflows, OperatorServiceStubs operator) {
        this.workflows = workflows;
        this.operator = operator;
    }

    /**
     * Connects without TLS.
     *
     * @param target host and port
     */
    public static TemporalSetup connect(String target) {
        WorkflowServiceStubs workflows = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
        OperatorServiceStubs operator = OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
        return new TemporalSetup(workflows, operator);
    }

    /**
     * Makes sure of a namespace.
     *
     * @param retention how long a closed run is kept
     */
    public void namespace(String name, Duration retention) {
        RegisterNamespaceRequest request = RegisterNamespaceRequest.newBuilder()
                .setNamespace(name)
                .setWorkflowExecutionRetentionPeriod(
                        com.google.protobuf.Duration.newBuilder().setSeconds(retention.toSeconds()))
                .build();
        try {
            workflows().registerNamespace(request);
        } catch (StatusRuntimeException e) {
            if (e.getStatus().getCode() != Status.Code.ALREADY_EXISTS) {
                throw e;
            }
        }
        workflows()
                .describeNamespace(
                        DescribeNamespaceRequest.newBuilder().setNamespace(name).build());
    }

    /** Makes sure of search attributes of the type keyword. */
    public void keywordAttributes(String namespace, List<String> names) {
        Map<String, IndexedValueType> known = operator()
                .listSearchAttributes(ListSearchAttributesRequest.newBuilder()
                        .setNamespace(namespace)
                        .build())
                .getCustomAttributesMap();
        Map<String, IndexedValueType> missing = names.stream()
                .filter(name -> !known.containsKey(name))
                .collect(Collectors.toMap(Function.identity(), name -> IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD));
        if (!missing.isEmpty()) {
            operator()
                    .addSearchAttributes(AddSearchAttributesRequest.newBuilder()
                            .setNamespace(namespace)
                            .putAllSearchAttributes(missing)
                            .build());
        }
    }

    /** Makes sure that a Nexus endpoint leads to a task queue. */
    public void nexusEndpoint(String name, String namespace, String taskQueue) {
        EndpointTarget.Worker worker = EndpointTarget.Worker.newBuilder()
                .setNamespace(namespace)
                .setTaskQueue(taskQueue)
                .build();
        EndpointSpec spec = EndpointSpec.newBuilder()
                .setName(name)
                .setTarget(EndpointTarget.newBuilder().setWorker(worker))
                .build();
        Optional<Endpoint> present = endpoint(name);
        if (present.isEmpty()) {
            operator()
                    .createNexusEndpoint(CreateNexusEndpointRequest.newBuilder()
                            .setSpec(spec)
                            .build());
        } else if (!present.get().getSpec().getTarget().getWorker().equals(worker)) {
            operator()
                    .updateNexusEndpoint(UpdateNexusEndpointRequest.newBuilder()
                            .setId(present.get().getId())
                            .setVersion(present.get().getVersion())
                            .setSpec(spec)
                            .build());
        }
    }

    private Optional<Endpoint> endpoint(String name) {
        ListNexusEndpointsRequest request =
                ListNexusEndpointsRequest.newBuilder().setName(name).build();
        return operator().listNexusEndpoints(request).getEndpointsList().stream()
                .findFirst();
    }

    private WorkflowServiceBlockingStub workflows() {
        return workflows
                .blockingStub()
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .withWaitForReady();
    }

    private OperatorServiceBlockingStub operator() {
        return operator.blockingStub()
                .withDeadlineAfter(DEADLINE_SECONDS, TimeUnit.SECONDS)
                .withWaitForReady();
    }

    @Override
    public void close() {
        workflows.shutdownNow();
        operator.shutdownNow();
    }
}
