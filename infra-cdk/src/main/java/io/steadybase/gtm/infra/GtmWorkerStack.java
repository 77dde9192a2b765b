package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.amazon.awscdk.services.ecs.Cluster;
import software.constructs.Construct;

/** The worker's network, its cluster and its service. */
final class GtmWorkerStack extends Stack {
    GtmWorkerStack(Construct scope, Provisioned provisioned) {
        super(scope, "GtmWorker");
        Cluster cluster = Cluster.Builder.create(this, "Cluster").vpc(network()).build();
        new WorkerService(this, new WorkerService.Props(GtmDeployment.WORKER, cluster, provisioned));
    }

    /** Two zones and one way out: the worker calls Temporal and AWS, and nothing calls the worker. */
    private Vpc network() {
        return Vpc.Builder.create(this, "Network")
                .maxAzs(2)
                .natGateways(1)
                .subnetConfiguration(List.of(
                        subnets("way-out", SubnetType.PUBLIC), subnets("worker", SubnetType.PRIVATE_WITH_EGRESS)))
                // Image layers come from S3: free this way, paid by the gigabyte through the NAT gateway.
                .gatewayEndpoints(Map.of(
                        "S3",
                        GatewayVpcEndpointOptions.builder()
                                .service(GatewayVpcEndpointAwsService.S3)
                                .build()))
                // Nothing uses the default group, and restricting it takes a custom resource with a function of its
                // own.
                .restrictDefaultSecurityGroup(false)
                .build();
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder().name(name).subnetType(type).build();
    }
}
