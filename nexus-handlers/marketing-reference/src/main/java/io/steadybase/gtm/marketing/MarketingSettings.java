package io.steadybase.gtm.marketing;

import io.steadybase.gtm.connection.TemporalSettings;
import io.steadybase.gtm.settings.EnvironmentVariables;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the Marketing worker needs.
 *
 * @param programs the CSV file of programs; it need not exist
 */
record MarketingSettings(TemporalSettings temporal, String taskQueue, Path programs) {
    /** From the {@code TEMPORAL_…} variables, {@code TASK_QUEUE} and {@code ABM_PROGRAMS}; names all problems together. */
    static MarketingSettings fromEnvironment(Map<String, String> environment) {
        var variables = new EnvironmentVariables(environment);
        var settings = new MarketingSettings(
                TemporalSettings.from(variables),
                variables.text("TASK_QUEUE", "the name of a task queue"),
                Path.of(variables.text("ABM_PROGRAMS", "the path of a CSV file")));
        variables.orThrow();
        return settings;
    }
}
