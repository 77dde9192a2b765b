package io.steadybase.gtm.activities.runtime;

import java.time.Duration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/** The AWS clients of a function. None retries: Temporal does, and it alone. */
final class AwsClients {
    /** Several calls must fit into the 30 s of the function for data work, with time left to answer. */
    private static final Duration DYNAMODB_CALL = Duration.ofSeconds(10);

    /** Over the time of any function, so that it is the request's own time that ends a call. */
    private static final Duration MODEL_CALL = Duration.ofMinutes(16);

    private AwsClients() {}

    static DynamoDbClient dynamoDb() {
        return dynamoDb(http(DYNAMODB_CALL)).build();
    }

    /** The same over another way to the service. */
    static DynamoDbClientBuilder dynamoDb(SdkHttpClient.Builder<?> http) {
        return DynamoDbClient.builder().httpClientBuilder(http).overrideConfiguration(once(DYNAMODB_CALL));
    }

    /** One whose connections end with each answer: for priming, since a snapshot must not hold an open one. */
    static DynamoDbClientBuilder closingDynamoDb() {
        return dynamoDb(http(DYNAMODB_CALL))
                .overrideConfiguration(once(DYNAMODB_CALL).copy(options -> options.putHeader("Connection", "close")));
    }

    /** Each request to the model carries the time that its own caller still has. */
    static BedrockRuntimeClient bedrock() {
        return bedrock(http(MODEL_CALL)).build();
    }

    /** The same over another way to the service. */
    static BedrockRuntimeClientBuilder bedrock(SdkHttpClient.Builder<?> http) {
        return BedrockRuntimeClient.builder().httpClientBuilder(http).overrideConfiguration(once(MODEL_CALL));
    }

    /** Handed over as a builder, so that closing the client closes its connections. */
    static UrlConnectionHttpClient.Builder http(Duration answer) {
        return UrlConnectionHttpClient.builder()
                .connectionTimeout(Duration.ofSeconds(3))
                .socketTimeout(answer);
    }

    static ClientOverrideConfiguration once(Duration call) {
        return ClientOverrideConfiguration.builder()
                .retryStrategy(AwsRetryStrategy.doNotRetry())
                .apiCallTimeout(call)
                .build();
    }
}
