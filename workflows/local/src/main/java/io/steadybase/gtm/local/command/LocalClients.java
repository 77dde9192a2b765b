package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.aws.LocalAccount;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import java.net.URI;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** The SDK's clients of a local system's services, for commands that run beside it. */
record LocalClients(RunningSystem system) {
    SecretsManagerClient secretsManager() {
        return at(LocalEndpoint.SECRETS_MANAGER, SecretsManagerClient.builder())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    DynamoDbClient dynamoDb() {
        return at(LocalEndpoint.DYNAMODB, DynamoDbClient.builder())
                .httpClient(UrlConnectionHttpClient.create())
                .build();
    }

    private <B extends AwsClientBuilder<B, ?>> B at(LocalEndpoint endpoint, B builder) {
        return LocalAccount.at(URI.create(system.address(endpoint)), builder);
    }
}
