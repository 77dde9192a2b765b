package io.steadybase.gtm.infra;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.FunctionSpec.Access;
import io.steadybase.gtm.deployment.FunctionSpec.TableGrant;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.deployment.SecretSpec;
import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.deployment.TableSpec.IndexSpec;
import io.steadybase.gtm.deployment.WorkerSpec;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Reads the templates back into records: they must be the deployment's, no more and no fewer. */
class NoDriftTest {
    private static final SynthesizedApp APP = SynthesizedApp.DEFAULT;
    private static final References REFERENCES = new References(APP);
    private static final Permissions PERMISSIONS = new Permissions(APP);

    @Test
    void provisionsExactlyTheTables() {
        assertThat(APP.ofType("AWS::DynamoDB::GlobalTable").stream().map(NoDriftTest::table))
                .containsExactlyInAnyOrderElementsOf(GtmDeployment.TABLES);
        assertThat(APP.ofType("AWS::DynamoDB::Table")).isEmpty();
    }

    @Test
    void provisionsExactlyTheSecrets() {
        assertThat(APP.ofType("AWS::SecretsManager::Secret").stream().map(NoDriftTest::secret))
                .containsExactlyInAnyOrderElementsOf(GtmDeployment.SECRETS);
    }

    @Test
    void provisionsExactlyTheFunctions() {
        assertThat(APP.ofType("AWS::Lambda::Function").stream().map(NoDriftTest::function))
                .containsExactlyInAnyOrderElementsOf(
                        GtmDeployment.FUNCTIONS.stream().map(Provision::of).toList());
    }

    @Test
    void provisionsExactlyTheWorker() {
        assertThat(worker()).isEqualTo(Provision.of(GtmDeployment.WORKER));
        assertThat(APP.only("AWS::ECS::Service").text("ServiceName")).isEqualTo(GtmDeployment.WORKER.name());
    }

    @Test
    void givesFunctionsExactlyTheTablesAndTheModelOfTheirDefinition() {
        assertThat(GtmDeployment.FUNCTIONS).allSatisfy(spec -> {
            List<String> permissions = PERMISSIONS.of(spec.name().replace("-", "") + "Role");
            assertThat(permissions.stream().filter(permission -> permission.startsWith("dynamodb:")))
                    .containsExactlyInAnyOrderElementsOf(
                            spec.tables().stream().flatMap(NoDriftTest::allowed).toList());
            assertThat(permissions.stream().anyMatch(permission -> permission.startsWith("bedrock:")))
                    .isEqualTo(spec.callsModel());
        });
    }

    /** Whatever else the templates hold is listed here, so that nothing comes in unseen. */
    @Test
    void provisionsNothingElse() {
        assertThat(APP.resources()
                        .map(Resource::type)
                        .filter(type -> !type.startsWith("AWS::EC2::"))
                        .distinct())
                .containsExactlyInAnyOrder(
                        "AWS::DynamoDB::GlobalTable",
                        "AWS::SecretsManager::Secret",
                        "AWS::Lambda::Function",
                        "AWS::Lambda::Version",
                        "AWS::Lambda::Alias",
                        "AWS::Lambda::EventInvokeConfig",
                        "AWS::ECS::Cluster",
                        "AWS::ECS::TaskDefinition",
                        "AWS::ECS::Service",
                        "AWS::IAM::Role",
                        "AWS::IAM::Policy",
                        "AWS::Logs::LogGroup");
    }

    /** A process: what functions and the worker have in common. */
    private record Provision(
            String name, String entryPoint, int size, int memoryMb, Duration timeout, Map<String, String> environment) {
        static Provision of(FunctionSpec spec) {
            return new Provision(
                    spec.name(), spec.handler(), 0, spec.memoryMb(), spec.timeout(), expected(spec.environment()));
        }

        static Provision of(WorkerSpec spec) {
            return new Provision(
                    spec.name(),
                    spec.mainClass(),
                    spec.cpuUnits(),
                    spec.memoryMb(),
                    Duration.ZERO,
                    expected(spec.environment()));
        }

        private static Map<String, String> expected(Map<String, EnvironmentValue> environment) {
            return environment.entrySet().stream()
                    .collect(toMap(Map.Entry::getKey, entry -> inWords(entry.getValue())));
        }

        private static String inWords(EnvironmentValue value) {
            return switch (value) {
                case Text(String text) -> text;
                case TableName(TableSpec table) -> table.name();
                case FunctionArn(FunctionSpec function) -> "arn of " + function.name() + ":live";
                case SecretId(SecretSpec secret) -> "arn of " + secret.name();
                case Parameter parameter -> parameter.fallback();
            };
        }
    }

    private static Provision function(Resource function) {
        Map<String, String> environment = function.property("Environment/Variables").properties().stream()
                .collect(toMap(Map.Entry::getKey, entry -> REFERENCES.inWords(function.stack(), entry.getValue())));
        return new Provision(
                function.text("FunctionName"),
                function.text("Handler"),
                0,
                function.property("MemorySize").asInt(),
                Duration.ofSeconds(function.property("Timeout").asInt()),
                environment);
    }

    private static Provision worker() {
        Resource task = APP.only("AWS::ECS::TaskDefinition");
        JsonNode container = task.property("ContainerDefinitions/0");
        Map<String, String> environment = nodes(container.get("Environment"))
                .collect(toMap(
                        variable -> variable.get("Name").asText(),
                        variable -> REFERENCES.inWords(task.stack(), variable.get("Value"))));
        return new Provision(
                task.text("Family"),
                container.at("/Command/0").asText(),
                task.property("Cpu").asInt(),
                task.property("Memory").asInt(),
                Duration.ZERO,
                environment);
    }

    private static SecretSpec secret(Resource secret) {
        String fields = secret.text("Description").replaceFirst("^JSON object with the fields ", "");
        return new SecretSpec(secret.text("Name"), List.of(fields.split(", ")));
    }

    private static TableSpec table(Resource table) {
        JsonNode timeToLive = table.property("TimeToLiveSpecification/AttributeName");
        JsonNode keys = table.property("KeySchema");
        return new TableSpec(
                table.text("TableName"),
                key(keys, "HASH"),
                optionalKey(keys, "RANGE"),
                nodes(table.property("GlobalSecondaryIndexes"))
                        .map(NoDriftTest::index)
                        .toList(),
                timeToLive.isMissingNode() ? null : timeToLive.asText());
    }

    private static IndexSpec index(JsonNode index) {
        JsonNode keys = index.get("KeySchema");
        return new IndexSpec(index.get("IndexName").asText(), key(keys, "HASH"), key(keys, "RANGE"));
    }

    private static String key(JsonNode keys, String type) {
        String key = optionalKey(keys, type);
        if (key == null) {
            throw new AssertionError("no %s key in %s".formatted(type, keys));
        }
        return key;
    }

    private static @Nullable String optionalKey(JsonNode keys, String type) {
        return nodes(keys)
                .filter(key -> key.get("KeyType").asText().equals(type))
                .map(key -> key.get("AttributeName").asText())
                .findFirst()
                .orElse(null);
    }

    private static Stream<String> allowed(TableGrant grant) {
        Stream<String> onTable = Stream.of("GetItem", "Query")
                .map(action ->
                        "dynamodb:" + action + " on arn of " + grant.table().name());
        Stream<String> onWrite = grant.access() == Access.READ_WRITE
                ? Stream.of("PutItem", "UpdateItem")
                        .map(action -> "dynamodb:" + action + " on arn of "
                                + grant.table().name())
                : Stream.empty();
        Stream<String> onIndex = grant.table().indexes().stream()
                .map(index -> "dynamodb:Query on arn of " + grant.table().name() + "/index/" + index.name());
        return Stream.of(onTable, onWrite, onIndex).flatMap(permissions -> permissions);
    }

    private static Stream<JsonNode> nodes(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
