package io.steadybase.gtm.activities.runtime;

/** Lambda's entry point to the model activities: plans, call research, drafts, reviews. */
public final class LlmActivitiesHandler extends ActivitiesHandler {
    /** Started by Lambda, once per environment. */
    public LlmActivitiesHandler() {
        var config = LlmFunctionConfig.fromEnvironment(System.getenv());
        super(LlmActivities.table(config, AwsClients.bedrock(), AwsClients.dynamoDb()), new LlmPriming(config));
    }
}
