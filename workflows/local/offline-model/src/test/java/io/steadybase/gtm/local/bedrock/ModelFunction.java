package io.steadybase.gtm.local.bedrock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.activities.runtime.ActivityTable;
import io.steadybase.gtm.activities.runtime.LlmActivities;
import io.steadybase.gtm.dispatch.ActivityKey;
import io.steadybase.gtm.dispatch.DispatchReply;
import io.steadybase.gtm.dispatch.DispatchReply.Completed;
import io.steadybase.gtm.dispatch.DispatchReply.Failed;
import io.steadybase.gtm.dispatch.DispatchRequest;
import io.steadybase.gtm.dispatch.WireJson;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;

/** The function for model work as it is deployed, in this JVM, with the real SDK. */
final class ModelFunction implements AutoCloseable {
    private final BedrockRuntimeClient bedrock;
    private final ActivityTable activities;

    ModelFunction(URI endpoint) {
        bedrock = client(endpoint);
        var config = new ModelConfig(
                "us.anthropic.claude-sonnet-4-5-20250929-v1:0", new BigDecimal("3"), new BigDecimal("15"));
        activities = LlmActivities.table(config, bedrock::converse, new RecordedCrm());
    }

    static BedrockRuntimeClient client(URI endpoint) {
        return BedrockRuntimeClient.builder()
                .endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", "local")))
                .httpClientBuilder(UrlConnectionHttpClient.builder().socketTimeout(Duration.ofMinutes(16)))
                .overrideConfiguration(client -> client.retryStrategy(AwsRetryStrategy.doNotRetry()))
                .build();
    }

    <T> T call(String activityType, Object argument, Class<T> result) throws JsonProcessingException {
        var reply = dispatch(activityType, argument, Duration.ofSeconds(30));
        assertThat(reply).isInstanceOf(Completed.class);
        return WireJson.MAPPER.treeToValue(((Completed) reply).result(), result);
    }

    Failed failure(String activityType, Object argument, Duration patience) {
        var reply = dispatch(activityType, argument, patience);
        assertThat(reply).isInstanceOf(Failed.class);
        return (Failed) reply;
    }

    private DispatchReply dispatch(String activityType, Object argument, Duration patience) {
        JsonNode json = WireJson.MAPPER.valueToTree(argument);
        var key = new ActivityKey("ns", "wf", "run", activityType);
        return activities.call(
                new DispatchRequest(activityType, key, 1, Instant.now().plus(patience), List.of(json)));
    }

    @Override
    public void close() {
        bedrock.close();
    }
}
