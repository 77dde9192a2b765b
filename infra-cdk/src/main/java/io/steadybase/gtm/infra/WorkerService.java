package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.EnvironmentValue;
import io.steadybase.gtm.deployment.EnvironmentValue.FunctionArn;
import io.steadybase.gtm.deployment.EnvironmentValue.Parameter;
import io.steadybase.gtm.deployment.EnvironmentValue.SecretId;
import io.steadybase.gtm.deployment.EnvironmentValue.TableName;
import io.steadybase.gtm.deployment.EnvironmentValue.Text;
import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.SecretSpec;
import io.steadybase.gtm.deployment.WorkerSpec;
import java.util.List;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.AssetImageProps;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.ContainerDefinition;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuArchitecture;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.ICluster;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.MountPoint;
import software.amazon.awscdk.services.ecs.OperatingSystemFamily;
import software.amazon.awscdk.services.ecs.RuntimePlatform;
import software.amazon.awscdk.services.ecs.Volume;
import software.amazon.awscdk.services.iam.IRole;
import software.constructs.Construct;
import software.constructs.IDependable;

/** The worker as a service: two tasks, so that one zone or one deployment step never stops the workflows. */
final class WorkerService extends Construct {
    private static final int TASKS = 2;
    private static final String SCRATCH = "scratch";

    /** ECS allows no more; an activity of the slowest function ends within it. */
    private static final Duration STOP_TIMEOUT = Duration.seconds(120);

    /** What the worker is, where it runs and what it refers to. */
    record Props(WorkerSpec spec, ICluster cluster, Provisioned provisioned) {}

    WorkerService(Construct scope, Props props) {
        super(scope, props.spec().name());
        FargateTaskDefinition task = task(props.spec());
        addContainer(task, props);
        grantWhatTheSpecNames(task.getTaskRole(), props);
        FargateService service = FargateService.Builder.create(this, "Service")
                .serviceName(props.spec().name())
                .cluster(props.cluster())
                .taskDefinition(task)
                .desiredCount(TASKS)
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(
                        DeploymentCircuitBreaker.builder().rollback(true).build())
                .assignPublicIp(false)
                .build();
        // A task without a way out cannot pull its image, and three such tasks roll the very first deployment back.
        service.getNode().addDependency(wayOut(props.cluster()));
    }

    private static IDependable wayOut(ICluster cluster) {
        return cluster.getVpc()
                .selectSubnets(SubnetSelection.builder()
                        .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                        .build())
                .getInternetConnectivityEstablished();
    }

    private FargateTaskDefinition task(WorkerSpec spec) {
        return FargateTaskDefinition.Builder.create(this, "Task")
                .family(spec.name())
                .cpu(spec.cpuUnits())
                .memoryLimitMiB(spec.memoryMb())
                .runtimePlatform(RuntimePlatform.builder()
                        .cpuArchitecture(CpuArchitecture.ARM64)
                        .operatingSystemFamily(OperatingSystemFamily.LINUX)
                        .build())
                .volumes(List.of(Volume.builder().name(SCRATCH).build()))
                .build();
    }

    private void addContainer(FargateTaskDefinition task, Props props) {
        WorkerSpec spec = props.spec();
        ContainerDefinition container = task.addContainer(
                spec.name(),
                ContainerDefinitionOptions.builder()
                        .image(image(props.provisioned().settings().build()))
                        .command(List.of(spec.mainClass()))
                        .environment(props.provisioned().environment(spec.environment()))
                        .readonlyRootFilesystem(true)
                        .stopTimeout(STOP_TIMEOUT)
                        .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                                .logGroup(new ProcessLog(this, "/ecs/" + spec.name()))
                                .streamPrefix(spec.name())
                                .build()))
                        .build());
        // The one place to write to: TLS unpacks its native library there.
        container.addMountPoints(MountPoint.builder()
                .sourceVolume(SCRATCH)
                .containerPath("/tmp")
                .readOnly(false)
                .build());
    }

    private static ContainerImage image(BuildOutput build) {
        return ContainerImage.fromAsset(
                build.workerImage().toString(),
                AssetImageProps.builder().platform(Platform.LINUX_ARM64).build());
    }

    /** A function or a secret that the environment names may be used, and nothing else. */
    private static void grantWhatTheSpecNames(IRole role, Props props) {
        Provisioned provisioned = props.provisioned();
        for (EnvironmentValue value : new TreeMap<>(props.spec().environment()).values()) {
            switch (value) {
                case FunctionArn(FunctionSpec function) ->
                    provisioned.function(function).grantInvoke(role);
                case SecretId(SecretSpec secret) -> provisioned.secret(secret).grantRead(role);
                case Text _, Parameter _, TableName _ -> {}
            }
        }
    }
}
