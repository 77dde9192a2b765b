package io.steadybase.gtm.activities.runtime;

import io.steadybase.gtm.settings.EnvironmentVariables;
import java.util.Map;
import java.util.regex.Pattern;

/** What the function for data work is told by its environment. */
public record DataFunctionConfig(
        String crmTable, String memoryTable, String outboxTable, String contactsTable, String documentsTable) {
    /** The rule of DynamoDB. */
    private static final Pattern TABLE_NAME = Pattern.compile("[A-Za-z0-9_.-]{3,255}");

    /**
     * Reads the environment.
     *
     * @throws io.steadybase.gtm.settings.InvalidEnvironmentException naming every variable that is missing or unusable
     */
    public static DataFunctionConfig fromEnvironment(Map<String, String> variables) {
        var environment = new EnvironmentVariables(variables);
        var config = new DataFunctionConfig(
                table(environment, "CRM_TABLE"),
                table(environment, "MEMORY_TABLE"),
                table(environment, "OUTBOX_TABLE"),
                table(environment, "CONTACTS_TABLE"),
                table(environment, "DOCUMENTS_TABLE"));
        environment.orThrow();
        return config;
    }

    /** The name of a DynamoDB table. */
    static String table(EnvironmentVariables environment, String variable) {
        return environment.parsed(variable, "the name of a DynamoDB table", "", value -> {
            if (!TABLE_NAME.matcher(value).matches()) {
                throw new IllegalArgumentException(value);
            }
            return value;
        });
    }
}
