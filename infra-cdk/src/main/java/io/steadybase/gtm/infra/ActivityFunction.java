package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.FunctionSpec;
import io.steadybase.gtm.deployment.GtmDeployment;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.constructs.Construct;

/**
 * A function that serves activities: it starts from a snapshot of its published version and is called by its alias, so that
 * a call never meets a version without a snapshot.
 */
final class ActivityFunction extends Construct {
    private static final String LIVE = "live";

    private final Alias live;

    /** What the function is and what it is made from. */
    record Props(FunctionSpec spec, Provisioned provisioned) {}

    ActivityFunction(Construct scope, Props props) {
        super(scope, props.spec().name());
        var log = new ProcessLog(this, "/aws/lambda/" + props.spec().name());
        // A role of our own: the one that CDK makes may write every log group of the account.
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        log.grantWrite(role);
        grantWhatTheSpecNames(role, props);
        this.live = alias(function(props, role, log));
    }

    /** The ARN to invoke it by. */
    String liveArn() {
        return live.getFunctionArn();
    }

    void grantInvoke(IGrantable process) {
        process.getGrantPrincipal()
                .addToPrincipalPolicy(PolicyStatement.Builder.create()
                        .actions(List.of("lambda:InvokeFunction"))
                        .resources(List.of(liveArn()))
                        .build());
    }

    private Function function(Props props, Role role, ProcessLog log) {
        FunctionSpec spec = props.spec();
        Provisioned provisioned = props.provisioned();
        Function function = Function.Builder.create(this, "Function")
                .functionName(spec.name())
                .runtime(Runtime.JAVA_25)
                .architecture(Architecture.ARM_64)
                .snapStart(SnapStartConf.ON_PUBLISHED_VERSIONS)
                .handler(spec.handler())
                .code(Code.fromAsset(
                        provisioned.settings().build().functionCode().toString()))
                .memorySize(spec.memoryMb())
                .timeout(Duration.seconds(spec.timeout().toSeconds()))
                .environment(provisioned.environment(spec.environment()))
                .role(role)
                .logGroup(log)
                .build();
        Annotations.of(function)
                .acknowledgeWarning("@aws-cdk/aws-lambda:snapStartRequirePublish", "the alias publishes a version");
        return function;
    }

    // Temporal is the only one that retries: an event that went wrong stays wrong.
    private Alias alias(Function function) {
        return Alias.Builder.create(this, "Live")
                .aliasName(LIVE)
                .version(function.getCurrentVersion())
                .retryAttempts(0)
                .build();
    }

    private void grantWhatTheSpecNames(Role role, Props props) {
        Provisioned provisioned = props.provisioned();
        props.spec().tables().forEach(grant -> provisioned.table(grant.table()).grant(role, grant.access()));
        if (props.spec().callsModel()) {
            new ModelAccess(Stack.of(this)).grant(role, provisioned.settings().valueOf(GtmDeployment.MODEL_ID));
        }
    }
}
