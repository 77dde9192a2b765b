package io.steadybase.gtm.activities.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import org.crac.Core;
import org.crac.Resource;

/** Lambda's entry point to the data activities: CRM, memory, outbox. */
public final class DataActivitiesHandler implements RequestStreamHandler, Resource {
    private final DataFunctionConfig config = DataFunctionConfig.fromEnvironment(System.getenv());
    private final FunctionEndpoint endpoint = new FunctionEndpoint(DataActivities.table(config, AwsClients.dynamoDb()));

    /** Started by Lambda, once per environment. */
    public DataActivitiesHandler() {
        Core.getGlobalContext().register(this);
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) throws IOException {
        answer.write(endpoint.answer(event.readAllBytes()));
    }

    /** Takes the real path once, so that the snapshot holds it loaded and compiled; its connections do not stay in it. */
    @Override
    public void beforeCheckpoint(org.crac.Context<? extends Resource> context) {
        try (var dynamoDb = AwsClients.dynamoDb()) {
            DataActivities.prime(DataActivities.table(config, dynamoDb));
        }
    }

    @Override
    public void afterRestore(org.crac.Context<? extends Resource> context) {
        // Nothing was captured that could be stale: clients connect and sign anew.
    }
}
