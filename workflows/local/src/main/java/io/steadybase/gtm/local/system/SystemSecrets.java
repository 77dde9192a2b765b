package io.steadybase.gtm.local.system;

import io.steadybase.gtm.local.aws.LocalAccount;
import java.net.URI;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;

/** Puts secrets where the processes read them. A secret that is as it should be gets no new version. */
record SystemSecrets(SecretsManagerClient client) implements AutoCloseable {
    static SystemSecrets at(URI endpoint) {
        return new SystemSecrets(LocalAccount.at(endpoint, SecretsManagerClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build());
    }

    void ensure(String name, String value) {
        try {
            if (!client.getSecretValue(wanted -> wanted.secretId(name))
                    .secretString()
                    .equals(value)) {
                client.putSecretValue(change -> change.secretId(name).secretString(value));
            }
        } catch (ResourceNotFoundException e) {
            client.createSecret(made -> made.name(name).secretString(value));
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
