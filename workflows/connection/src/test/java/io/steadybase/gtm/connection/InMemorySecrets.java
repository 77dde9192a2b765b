package io.steadybase.gtm.connection;

import java.util.HashMap;
import java.util.Map;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueRequest;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Secrets Manager with what a test puts into it. */
final class InMemorySecrets implements SecretsManagerClient {
    private final Map<String, String> secrets = new HashMap<>();

    InMemorySecrets with(String id, String text) {
        secrets.put(id, text);
        return this;
    }

    @Override
    public GetSecretValueResponse getSecretValue(GetSecretValueRequest request) {
        if (!secrets.containsKey(request.secretId())) {
            throw ResourceNotFoundException.builder()
                    .message("Secrets Manager can't find the specified secret.")
                    .build();
        }
        return GetSecretValueResponse.builder()
                .secretString(secrets.get(request.secretId()))
                .build();
    }

    @Override
    public String serviceName() {
        return SERVICE_NAME;
    }

    @Override
    public void close() {}
}
