package io.steadybase.gtm.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.connection.TemporalSettings;
import io.steadybase.gtm.settings.InvalidEnvironmentException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MarketingSettingsTest {
    @Test
    void readsTheEnvironment() {
        var settings = MarketingSettings.fromEnvironment(Map.of(
                "TEMPORAL_ADDRESS", "localhost:7233",
                "TEMPORAL_NAMESPACE", "marketing",
                "TEMPORAL_TLS_SECRET", "marketing/mtls",
                "TASK_QUEUE", "marketing-abm",
                "ABM_PROGRAMS", "data/abm_programs.csv"));
        assertThat(settings)
                .isEqualTo(new MarketingSettings(
                        new TemporalSettings("localhost:7233", "marketing", "marketing/mtls"),
                        "marketing-abm",
                        Path.of("data", "abm_programs.csv")));
    }

    @Test
    void reportsAllProblemsTogether() {
        assertThatThrownBy(() -> MarketingSettings.fromEnvironment(Map.of("TEMPORAL_ADDRESS", "localhost")))
                .isInstanceOf(InvalidEnvironmentException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        TEMPORAL_ADDRESS must be host:port, got localhost
                        TEMPORAL_NAMESPACE must be the name of a namespace, got nothing
                        TEMPORAL_TLS_SECRET must be the id of a secret in Secrets Manager, got nothing
                        TASK_QUEUE must be the name of a task queue, got nothing
                        ABM_PROGRAMS must be the path of a CSV file, got nothing""");
    }
}
