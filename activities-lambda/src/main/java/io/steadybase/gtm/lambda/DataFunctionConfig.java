package io.steadybase.gtm.lambda;

import java.util.Map;
import java.util.regex.Pattern;

/** What the function for data work is told by its environment. */
public record DataFunctionConfig(String crmTable, String memoryTable, String outboxTable) {
    /** The rule of DynamoDB. */
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    /**
     * Reads the environment.
     *
     * @throws IllegalStateException naming every variable that is missing or unusable
     */
    public static DataFunctionConfig fromEnvironment(Map<String, String> variables) {
        var environment = new Environment(variables);
        var config = new DataFunctionConfig(
                table(environment, "CRM_TABLE"),
                table(environment, "MEMORY_TABLE"),
                table(environment, "OUTBOX_TABLE"));
        environment.check();
        return config;
    }

    /** The name of a DynamoDB table. */
    static String table(Environment environment, String variable) {
        return environment.read(variable, "the name of a DynamoDB table", "", value -> {
            if (!TABLE_NAME.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }
}
