package io.steadybase.gtm.activities.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.time.Instant;
import org.crac.Core;
import org.crac.Resource;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** Lambda's entry point to the model activities: plans, call research, drafts, reviews. */
public final class LlmActivitiesHandler implements RequestStreamHandler, Resource {
    /** The discard port, where nobody listens. */
    private static final URI NO_MODEL = URI.create("http://127.0.0.1:9");

    private final LlmFunctionConfig config = LlmFunctionConfig.fromEnvironment(System.getenv());
    private final FunctionEndpoint endpoint =
            new FunctionEndpoint(table(AwsClients.bedrock().build(), AwsClients.dynamoDb()));

    /** Started by Lambda, once per environment. */
    public LlmActivitiesHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        var request = event.readAllBytes();
        var timeout = Instant.now().plusMillis(context.getRemainingTimeInMillis());
        answer.write(CallDeadline.within(timeout, () -> endpoint.answer(request)));
    }

    /** Takes the real path once, as far as a call that no model answers: see the handler for data work. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        try (var bedrock = AwsClients.bedrock().endpointOverride(NO_MODEL).build();
                var dynamoDb = AwsClients.dynamoDb()) {
            LlmActivities.prime(table(bedrock, dynamoDb));
        }
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // Nothing was captured that could be stale: clients connect and sign anew.
    }

    private ActivityTable table(BedrockRuntimeClient bedrock, DynamoDbClient dynamoDb) {
        return LlmActivities.table(
                config.model(), bedrock::converse, new DynamoDbCrmStore(dynamoDb, config.crmTable()));
    }
}
