package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final Parameter CONCURRENCY =
            (Parameter) GtmDeployment.WORKER.environment().get("FUNCTION_CONCURRENCY");

    @TempDir
    private Path directory;

    private BuildOutput build;

    @BeforeEach
    void buildStandIns() throws IOException {
        build = StandInBuild.in(directory);
    }

    @Test
    void fallsBackWhereNothingIsChosen() {
        Settings settings = Settings.fromContext(key -> null, build);

        assertThat(settings.valueOf(GtmDeployment.MODEL_ID)).isEqualTo(GtmDeployment.MODEL_ID.fallback());
        assertThat(settings.parameters())
                .containsOnlyKeys(
                        "modelId",
                        "modelUsdPerMillionInputTokens",
                        "modelUsdPerMillionOutputTokens",
                        "temporalAddress",
                        "temporalNamespace",
                        "functionConcurrency",
                        "abmNexusEndpoint");
    }

    @Test
    void takesTextsAndNumbersFromTheContext() {
        Map<String, Object> context = Map.of("modelId", "amazon.nova-pro-v1:0", "functionConcurrency", 250);

        Settings settings = Settings.fromContext(context::get, build);

        assertThat(settings.valueOf(GtmDeployment.MODEL_ID)).isEqualTo("amazon.nova-pro-v1:0");
        assertThat(settings.valueOf(CONCURRENCY)).isEqualTo("250");
    }

    @Test
    void namesEveryValueThatIsNone() {
        Map<String, Object> context = Map.of("modelId", " ", "temporalNamespace", List.of("a", "b"));

        assertThatThrownBy(() -> Settings.fromContext(context::get, build))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("context modelId must be a text or a number, got \" \"")
                .hasMessageContaining("context temporalNamespace must be a text or a number, got [a, b]");
    }

    @Test
    void saysWhatToRunForEachMissingBuildOutput() {
        var nothing = new BuildOutput(directory.resolve("no.jar"), directory.resolve("nowhere"));

        assertThatThrownBy(() -> Settings.fromContext(key -> null, nothing))
                .isInstanceOf(InvalidSettingsException.class)
                .message()
                .isEqualToNormalizingNewlines("""
                        jar of the functions not found, run `mvn package` first (expected %1$s/no.jar)
                        Dockerfile of the worker not found, run `mvn package` first (expected %1$s/nowhere/Dockerfile)
                        jars of the worker not found, run `mvn package` first (expected %1$s/nowhere/target/worker/*.jar)""".formatted(directory.toAbsolutePath()));
    }
}
