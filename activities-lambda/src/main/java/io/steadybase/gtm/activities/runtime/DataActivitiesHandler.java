package io.steadybase.gtm.activities.runtime;

/** Lambda's entry point to the data activities: CRM, memory, outbox. */
public final class DataActivitiesHandler extends ActivitiesHandler {
    /** Started by Lambda, once per environment. */
    public DataActivitiesHandler() {
        var config = DataFunctionConfig.fromEnvironment(System.getenv());
        super(DataActivities.table(config, AwsClients.dynamoDb()), new DataPriming(config));
    }
}
