package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class GtmWorkerStackTest {
    private static final SynthesizedApp APP = SynthesizedApp.DEFAULT;
    private static final Resource TASK = APP.only("AWS::ECS::TaskDefinition");
    private static final Resource SERVICE = APP.only("AWS::ECS::Service");

    @Test
    void runsOnFargateOnArm() {
        assertThat(TASK.text("RequiresCompatibilities/0")).isEqualTo("FARGATE");
        assertThat(TASK.text("RuntimePlatform/CpuArchitecture")).isEqualTo("ARM64");
        assertThat(TASK.text("NetworkMode")).isEqualTo("awsvpc");
    }

    @Test
    void writesNowhereButInTheScratchVolume() {
        assertThat(TASK.property("ContainerDefinitions")).hasSize(1);
        assertThat(TASK.property("ContainerDefinitions/0/ReadonlyRootFilesystem")
                        .asBoolean())
                .isTrue();
        assertThat(TASK.property("ContainerDefinitions/0/MountPoints")).hasSize(1);
        assertThat(TASK.text("ContainerDefinitions/0/MountPoints/0/ContainerPath"))
                .isEqualTo("/tmp");
    }

    @Test
    void letsTheSlowestActivityEndBeforeItStops() {
        long slowest = GtmDeployment.FUNCTIONS.stream()
                .map(FunctionSpec::timeout)
                .mapToLong(Duration::toSeconds)
                .max()
                .orElseThrow();
        assertThat(TASK.property("ContainerDefinitions/0/StopTimeout").asLong()).isBetween(slowest, 120L);
    }

    /** A secret that ECS puts into the environment stays the old one when it rotates. */
    @Test
    void readsTheCertificateItselfInsteadOfFromTheEnvironment() {
        assertThat(TASK.property("ContainerDefinitions/0/Secrets").isMissingNode())
                .isTrue();
    }

    @Test
    void replacesTasksOneByOneAndRollsAFailedDeploymentBack() {
        assertThat(SERVICE.property("DesiredCount").asInt()).isEqualTo(2);
        assertThat(SERVICE.property("DeploymentConfiguration/MinimumHealthyPercent")
                        .asInt())
                .isEqualTo(100);
        assertThat(SERVICE.property("DeploymentConfiguration/DeploymentCircuitBreaker/Rollback")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void runsInPrivateSubnetsBehindOneWayOut() {
        assertThat(SERVICE.text("NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp"))
                .isEqualTo("DISABLED");
        assertThat(SERVICE.property("NetworkConfiguration/AwsvpcConfiguration/Subnets")
                        .findValuesAsText("Ref"))
                .hasSize(2)
                .allMatch(subnet -> subnet.startsWith("Networkworker"));
        assertThat(APP.ofType("AWS::EC2::NatGateway")).hasSize(1);
        assertThat(APP.only("AWS::EC2::SecurityGroup")
                        .property("SecurityGroupIngress")
                        .isMissingNode())
                .isTrue();
    }

    @Test
    void startsOnlyOnceTheImageCanBePulled() {
        List<String> routes = APP.ofType("AWS::EC2::Route").stream()
                .map(Resource::logicalId)
                .filter(route -> route.startsWith("Networkworker"))
                .toList();
        assertThat(SERVICE.json().get("DependsOn"))
                .extracting(dependency -> dependency.asText())
                .containsAll(routes);
        assertThat(routes).hasSize(2);
    }
}
