package io.steadybase.gtm.local.secrets;

import io.steadybase.gtm.local.http.HttpAnswer;
import io.steadybase.gtm.local.http.HttpRequest;
import io.steadybase.gtm.local.http.LoopbackServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The wire protocol (awsJson1_1): an operation in a header, parameters and results as JSON. */
final class SecretsApi implements LoopbackServer.Handler {
    private static final String TARGET = "secretsmanager.";

    private final SecretStore store;

    SecretsApi(SecretStore store) {
        this.store = store;
    }

    @Override
    public HttpAnswer handle(HttpRequest request) throws IOException {
        String target = request.header("X-Amz-Target").orElse("none");
        Parameters parameters = new Parameters(request.json());
        Map<String, Object> result =
                switch (target.startsWith(TARGET) ? target.substring(TARGET.length()) : target) {
                    case "CreateSecret" -> createSecret(parameters);
                    case "PutSecretValue" -> putSecretValue(parameters);
                    case "GetSecretValue" -> getSecretValue(parameters);
                    case "UpdateSecretVersionStage" -> updateSecretVersionStage(parameters);
                    case "DescribeSecret" -> describeSecret(parameters);
                    default -> throw SecretFaults.unknownOperation(target);
                };
        return HttpAnswer.json(200, result).with("Content-Type", "application/x-amz-json-1.1");
    }

    private Map<String, Object> createSecret(Parameters parameters) throws IOException {
        SecretValue value = parameters.value();
        String token = parameters.token();
        Map<String, Object> result = identity(store.create(parameters.required("Name"), token, value));
        if (!value.absent()) {
            result.put("VersionId", token);
        }
        return result;
    }

    private Map<String, Object> putSecretValue(Parameters parameters) throws IOException {
        String token = parameters.token();
        List<String> stages = parameters.list("VersionStages", List.of(Secret.CURRENT));
        Secret secret = store.put(parameters.required("SecretId"), token, parameters.value(), stages);
        Map<String, Object> result = identity(secret);
        result.put("VersionId", token);
        result.put("VersionStages", secret.stagesOf(token));
        return result;
    }

    private Map<String, Object> getSecretValue(Parameters parameters) {
        Secret secret = store.find(parameters.required("SecretId"));
        SecretVersion version =
                store.read(secret, parameters.optional("VersionId"), parameters.optional("VersionStage"));
        Map<String, Object> result = identity(secret);
        result.put("VersionId", version.id());
        result.put("VersionStages", secret.stagesOf(version.id()));
        result.put("CreatedDate", epochSeconds(version.created()));
        putIfPresent(result, "SecretString", version.value().string());
        putIfPresent(result, "SecretBinary", version.value().binary());
        return result;
    }

    private Map<String, Object> updateSecretVersionStage(Parameters parameters) throws IOException {
        return identity(store.move(
                parameters.required("SecretId"),
                parameters.required("VersionStage"),
                parameters.optional("RemoveFromVersionId").orElse(null),
                parameters.optional("MoveToVersionId").orElse(null)));
    }

    private Map<String, Object> describeSecret(Parameters parameters) {
        Secret secret = store.find(parameters.required("SecretId"));
        Map<String, Object> result = identity(secret);
        result.put("CreatedDate", epochSeconds(secret.created()));
        result.put("VersionIdsToStages", secret.stagesByVersion());
        return result;
    }

    private static Map<String, Object> identity(Secret secret) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ARN", secret.arn());
        result.put("Name", secret.name());
        return result;
    }

    private static void putIfPresent(Map<String, Object> result, String name, @Nullable String value) {
        if (value != null) {
            result.put(name, value);
        }
    }

    private static BigDecimal epochSeconds(Instant instant) {
        return BigDecimal.valueOf(instant.toEpochMilli(), 3);
    }
}
