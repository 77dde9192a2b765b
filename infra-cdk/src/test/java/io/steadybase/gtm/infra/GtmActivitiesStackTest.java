package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class GtmActivitiesStackTest {
    private static final SynthesizedApp APP = SynthesizedApp.DEFAULT;
    private static final References REFERENCES = new References(APP);
    private static final List<Resource> FUNCTIONS = APP.ofType("AWS::Lambda::Function");
    private static final List<Resource> ALIASES = APP.ofType("AWS::Lambda::Alias");

    @Test
    void runsJava25OnArm() {
        assertThat(FUNCTIONS).extracting(function -> function.text("Runtime")).containsOnly("java25");
        assertThat(FUNCTIONS)
                .extracting(function -> function.text("Architectures/0"))
                .containsOnly("arm64");
    }

    /** SnapStart refuses images, file systems and a /tmp of more than 512 MB. */
    @Test
    void startsPublishedVersionsFromASnapshot() {
        assertThat(FUNCTIONS).isNotEmpty().allSatisfy(function -> {
            assertThat(function.text("SnapStart/ApplyOn")).isEqualTo("PublishedVersions");
            assertThat(function.text("Code/S3Key")).endsWith(".jar");
            assertThat(function.json().get("Properties").fieldNames())
                    .toIterable()
                    .doesNotContain("EphemeralStorage", "FileSystemConfigs", "PackageType");
        });
    }

    @Test
    void callsFunctionsByAnAliasOfAPublishedVersion() {
        assertThat(ALIASES).hasSameSizeAs(FUNCTIONS).allSatisfy(alias -> {
            assertThat(alias.text("Name")).isEqualTo("live");
            assertThat(alias.text("FunctionVersion/Fn::GetAtt/1")).isEqualTo("Version");
            assertThat(alias.property("ProvisionedConcurrencyConfig").isMissingNode())
                    .isTrue();
        });
        assertThat(APP.ofType("AWS::Lambda::Version")).hasSameSizeAs(FUNCTIONS);
    }

    @Test
    void neverRetriesByItself() {
        List<Resource> configurations = APP.ofType("AWS::Lambda::EventInvokeConfig");
        assertThat(configurations)
                .extracting(configuration ->
                        configuration.property("MaximumRetryAttempts").asInt(-1))
                .containsExactly(0, 0);
        assertThat(configurations)
                .extracting(configuration -> configuration.text("Qualifier/Fn::Select/1/Fn::Split/1/Ref"))
                .containsExactlyElementsOf(
                        ALIASES.stream().map(Resource::logicalId).toList());
    }

    @Test
    void givesEachFunctionARoleAndALogOfItsOwn() {
        assertThat(FUNCTIONS)
                .extracting(function -> function.text("Role/Fn::GetAtt/0"))
                .doesNotHaveDuplicates()
                .containsExactlyElementsOf(APP.ofType("AWS::IAM::Role").stream()
                        .filter(role -> role.stack().equals("GtmActivities"))
                        .map(Resource::logicalId)
                        .toList());
        assertThat(FUNCTIONS)
                .extracting(function -> function.text("LoggingConfig/LogGroup/Ref"))
                .doesNotHaveDuplicates();
    }

    @Test
    void keepsLogsForAMonth() {
        assertThat(APP.ofType("AWS::Logs::LogGroup"))
                .hasSize(3)
                .extracting(log -> log.property("RetentionInDays").asInt())
                .containsOnly(30);
    }

    @Test
    void staysWithinWhatLambdaAllows() {
        assertThat(FUNCTIONS).allSatisfy(function -> {
            assertThat(function.property("MemorySize").asInt()).isBetween(128, 10_240);
            assertThat(function.property("Timeout").asInt()).isBetween(1, 900);
            assertThat(REFERENCES.inWords(function.stack(), function.property("FunctionName")))
                    .hasSizeLessThanOrEqualTo(64);
        });
    }
}
