package io.steadybase.gtm.deployment;

/** Where the value of an environment variable comes from. */
public sealed interface EnvironmentValue {
    /** The same everywhere. */
    record Text(String value) implements EnvironmentValue {}

    /** The name of a table. */
    record TableName(TableSpec table) implements EnvironmentValue {}

    /** The ARN of a function's live alias, to invoke it by. */
    record FunctionArn(FunctionSpec function) implements EnvironmentValue {}

    /** The id of a secret, to read it by. */
    record SecretId(SecretSpec secret) implements EnvironmentValue {}

    /**
     * Chosen per deployment.
     *
     * @param name the CDK context key
     * @param fallback used when nothing is chosen
     */
    record Parameter(String name, String fallback) implements EnvironmentValue {}
}
