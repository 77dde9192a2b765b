package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

class GtmAppTest {
    @TempDir
    private Path directory;

    private final StringWriter errors = new StringWriter();

    @Test
    void endsWithAMessageIfTheProjectIsNotBuilt() {
        BuildOutput nothing = BuildOutput.of(directory);

        int exitCode = GtmApp.synthesize(app(Map.of()), nothing, new PrintWriter(errors));

        assertThat(exitCode).isEqualTo(1);
        assertThat(errors.toString())
                .contains("run `mvn package` first")
                .contains(directory.resolve("activities-lambda/target").toString())
                .contains(directory.resolve("workflows/worker/target/worker").toString())
                .doesNotContain("Exception", "${");
    }

    @Test
    void allowsExactlyTheModelThatIsChosen() throws IOException {
        var app = app(Map.of("modelId", "amazon.nova-pro-v1:0"));

        int exitCode = GtmApp.synthesize(app, StandInBuild.in(directory), new PrintWriter(errors));

        assertThat(exitCode).as(errors.toString()).isZero();
        JsonNode template = new ObjectMapper()
                .readTree(
                        directory.resolve("cdk.out/GtmActivities.template.json").toFile());
        assertThat(template.findValuesAsText("MODEL_ID")).containsExactly("amazon.nova-pro-v1:0");
        assertThat(template.toString()).doesNotContain("inference-profile", "InferenceProfileArn");
        assertThat(bedrockStatements(template))
                .singleElement()
                .asString()
                .contains("{\"Ref\":\"AWS::Region\"},\"::foundation-model/amazon.nova-pro-v1:0\"");
    }

    private App app(Map<String, Object> context) {
        return new App(AppProps.builder()
                .outdir(directory.resolve("cdk.out").toString())
                .context(context)
                .build());
    }

    private static List<JsonNode> bedrockStatements(JsonNode template) {
        return template.findValues("Statement").stream()
                .flatMap(statements -> statements.valueStream())
                .filter(statement -> statement.get("Action").toString().contains("bedrock:"))
                .toList();
    }
}
