package io.steadybase.gtm.local.system;

import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** Calls each service once with a client as production code makes it, without a word on where the service is. */
final class AwsProbe {
    private AwsProbe() {}

    public static void main(String[] args) {
        var http = UrlConnectionHttpClient.builder();
        attempt(() -> DynamoDbClient.builder().httpClientBuilder(http).build().listTables());
        attempt(() -> LambdaClient.builder()
                .httpClientBuilder(http)
                .build()
                .invoke(call -> call.functionName("gtm-llm-activities").payload(SdkBytes.fromUtf8String("{}"))));
        attempt(() -> SecretsManagerClient.builder()
                .httpClientBuilder(http)
                .build()
                .getSecretValue(get -> get.secretId("s")));
        attempt(() ->
                BedrockRuntimeClient.builder().httpClientBuilder(http).build().converse(call -> call.modelId("m")));
    }

    private static void attempt(Runnable call) {
        try {
            call.run();
        } catch (SdkException e) {
            System.err.println(e.getMessage());
        }
    }
}
