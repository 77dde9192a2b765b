package io.steadybase.gtm.connection;

import io.grpc.Status.Code;
import io.grpc.StatusRuntimeException;
import io.steadybase.gtm.run.SearchAttributes;
import io.temporal.api.enums.v1.IndexedValueType;
import io.temporal.api.operatorservice.v1.ListNexusEndpointsRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc;
import io.temporal.api.operatorservice.v1.OperatorServiceGrpc.OperatorServiceBlockingStub;
import io.temporal.api.workflowservice.v1.CountWorkflowExecutionsRequest;
import io.temporal.client.WorkflowClient;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a namespace must have before a run can get on: without it workflow tasks fail for ever and nobody is told. Asks the
 * operator's service; where a client of a namespace has no leave to (Temporal Cloud), it asks what such a client may, and what
 * it then cannot know it does not report. Changes nothing.
 */
public final class ServerSetup {
    private static final long PATIENCE_SECONDS = 10;

    private final WorkflowClient client;
    private final String namespace;

    /** Of the client's namespace. */
    public ServerSetup(WorkflowClient client) {
        this.client = client;
        this.namespace = client.getOptions().getNamespace();
    }

    /**
     * Everything that is known to be missing or wrong, each as a sentence with the command that mends it; empty if nothing is.
     *
     * @param nexusEndpoints the endpoints that the caller needs
     * @throws StatusRuntimeException if the server does not answer
     */
    public List<String> problems(List<String> nexusEndpoints) {
        return Stream.concat(
                        attributes().map(this::attributeProblems).orElseGet(this::probedAttributeProblems).stream(),
                        nexusEndpoints.stream().filter(this::isMissing).map(this::endpointProblem))
                .toList();
    }

    private List<String> attributeProblems(Map<String, IndexedValueType> known) {
        return SearchAttributes.ALL.stream()
                .filter(name -> known.get(name) != IndexedValueType.INDEXED_VALUE_TYPE_KEYWORD)
                .map(name -> attributeProblem(name, known.get(name)))
                .toList();
    }

    private List<String> probedAttributeProblems() {
        return SearchAttributes.ALL.stream()
                .filter(this::isUnknownToQueries)
                .map(name -> attributeProblem(name, null))
                .toList();
    }

    /** Empty if we have no leave to ask. */
    private Optional<Map<String, IndexedValueType>> attributes() {
        var request =
                ListSearchAttributesRequest.newBuilder().setNamespace(namespace).build();
        try {
            return Optional.of(operator().listSearchAttributes(request).getCustomAttributesMap());
        } catch (StatusRuntimeException e) {
            return unlessForbidden(e);
        }
    }

    /** A query that names an attribute is refused if the namespace has none; every client of it may ask that. */
    private boolean isUnknownToQueries(String attribute) {
        var request = CountWorkflowExecutionsRequest.newBuilder()
                .setNamespace(namespace)
                .setQuery(attribute + " = 'none'")
                .build();
        try {
            var ignored = client.getWorkflowServiceStubs()
                    .blockingStub()
                    .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS)
                    .countWorkflowExecutions(request);
            return false;
        } catch (StatusRuntimeException e) {
            return e.getStatus().getCode() == Code.INVALID_ARGUMENT
                    || unlessForbidden(e).isPresent();
        }
    }

    private boolean isMissing(String endpoint) {
        var request = ListNexusEndpointsRequest.newBuilder().setName(endpoint).build();
        try {
            return operator().listNexusEndpoints(request).getEndpointsList().stream()
                    .noneMatch(found -> found.getSpec().getName().equals(endpoint));
        } catch (StatusRuntimeException e) {
            return unlessForbidden(e).isPresent();
        }
    }

    /** Nothing, if the server does not offer the question or not to us; thrown on, if it could not be asked. */
    private static <T> Optional<T> unlessForbidden(StatusRuntimeException failure) {
        return switch (failure.getStatus().getCode()) {
            case UNIMPLEMENTED, PERMISSION_DENIED, UNAUTHENTICATED -> Optional.empty();
            default -> throw failure;
        };
    }

    private String attributeProblem(String name, @Nullable IndexedValueType type) {
        var create = "temporal operator search-attribute create --namespace %s --name %s --type Keyword"
                .formatted(namespace, name);
        if (type == null) {
            return "search attribute %s must be registered in namespace %s, got none: %s"
                    .formatted(name, namespace, create);
        }
        return "search attribute %s must be a Keyword in namespace %s, got %s: temporal operator search-attribute remove"
                        .formatted(name, namespace, label(type))
                + " --namespace %s --name %s && %s".formatted(namespace, name, create);
    }

    private static String label(IndexedValueType type) {
        return type.name().substring("INDEXED_VALUE_TYPE_".length());
    }

    private String endpointProblem(String name) {
        return ("Nexus endpoint %s must exist, got none: temporal operator nexus endpoint create --name %s"
                        + " --target-namespace NAMESPACE --target-task-queue QUEUE")
                .formatted(name, name);
    }

    private OperatorServiceBlockingStub operator() {
        return OperatorServiceGrpc.newBlockingStub(
                        client.getWorkflowServiceStubs().getRawChannel())
                .withDeadlineAfter(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }
}
