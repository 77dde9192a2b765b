package io.steadybase.gtm.local.temporal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.process.ChildFailedException;
import io.steadybase.gtm.local.process.LocalPort;
import io.temporal.api.operatorservice.v1.ListNexusEndpointsRequest;
import io.temporal.api.operatorservice.v1.ListSearchAttributesRequest;
import io.temporal.api.workflowservice.v1.DescribeNamespaceRequest;
import io.temporal.serviceclient.OperatorServiceStubs;
import io.temporal.serviceclient.OperatorServiceStubsOptions;
import io.temporal.serviceclient.WorkflowServiceStubs;
import io.temporal.serviceclient.WorkflowServiceStubsOptions;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemporalServerTest {
    @TempDir
    Path directory;

    @Test
    void keepsItsSetupWhenItIsStartedAgainWithItsDatabase() throws Exception {
        for (int round = 1; round <= 2; round++) {
            try (TemporalServer server = start(directory.resolve("temporal.db"))) {
                setUp(server.target(), "marketing-abm");

                assertThat(targetOf("marketing-abm", server.target())).isEqualTo("marketing/marketing-abm");
            }
        }
    }

    @Test
    void setsUpNamespacesAttributesAndEndpoints() throws Exception {
        try (TemporalServer server = start(null)) {
            setUp(server.target(), "marketing-abm");
            setUp(server.target(), "marketing-abm-2");

            assertThat(retention("marketing", server.target())).isEqualTo(Duration.ofDays(3));
            assertThat(attributes("steadybase-gtm", server.target())).contains("GtmAccountId", "GtmStep");
            assertThat(targetOf("marketing-abm", server.target())).isEqualTo("marketing/marketing-abm-2");
            assertThat(status(server.ui())).isEqualTo(200);
        }
    }

    @Test
    void showsWhatTheServerSaidWhenItDoesNotComeUp() {
        assertThatThrownBy(() -> start(directory.resolve("no/such/folder/temporal.db")))
                .isInstanceOf(ChildFailedException.class)
                .hasMessageContaining("the Temporal server ended with exit code 1")
                .hasMessageContaining("no such file or directory");
    }

    private TemporalServer start(Path database) throws InterruptedException {
        TemporalCli cli = TemporalCli.locate(System.getenv(), line -> {});
        return TemporalServer.start(
                new TemporalServer.Settings(cli, LocalPort.free(), LocalPort.free(), database, directory));
    }

    private static void setUp(String target, String queue) {
        try (TemporalSetup setup = TemporalSetup.connect(target)) {
            setup.namespace("steadybase-gtm", Duration.ofDays(3));
            setup.namespace("marketing", Duration.ofDays(3));
            setup.keywordAttributes("steadybase-gtm", List.of("GtmAccountId", "GtmStep"));
            setup.nexusEndpoint("marketing-abm", "marketing", queue);
        }
    }

    private static Duration retention(String namespace, String target) {
        WorkflowServiceStubs stubs = WorkflowServiceStubs.newServiceStubs(
                WorkflowServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
        try {
            var request = DescribeNamespaceRequest.newBuilder()
                    .setNamespace(namespace)
                    .build();
            var config = stubs.blockingStub().describeNamespace(request).getConfig();
            return Duration.ofSeconds(config.getWorkflowExecutionRetentionTtl().getSeconds());
        } finally {
            stubs.shutdownNow();
        }
    }

    private static List<String> attributes(String namespace, String target) {
        OperatorServiceStubs operator = operator(target);
        try {
            var request = ListSearchAttributesRequest.newBuilder()
                    .setNamespace(namespace)
                    .build();
            return List.copyOf(operator.blockingStub()
                    .listSearchAttributes(request)
                    .getCustomAttributesMap()
                    .keySet());
        } finally {
            operator.shutdownNow();
        }
    }

    private static String targetOf(String endpoint, String target) {
        OperatorServiceStubs operator = operator(target);
        try {
            var request =
                    ListNexusEndpointsRequest.newBuilder().setName(endpoint).build();
            var worker = operator.blockingStub()
                    .listNexusEndpoints(request)
                    .getEndpoints(0)
                    .getSpec()
                    .getTarget()
                    .getWorker();
            return worker.getNamespace() + "/" + worker.getTaskQueue();
        } finally {
            operator.shutdownNow();
        }
    }

    private static OperatorServiceStubs operator(String target) {
        return OperatorServiceStubs.newServiceStubs(
                OperatorServiceStubsOptions.newBuilder().setTarget(target).validateAndBuildWithDefaults());
    }

    private static int status(URI page) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }
}
