package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.SecretSpec;
import java.util.List;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.secretsmanager.CfnSecret;
import software.constructs.Construct;

/**
 * A secret whose value an operator puts, never a deployment.
 *
 * <p>It is created without a value: with one in the template, the next change of the template would write it over the
 * certificate that is in use.
 */
final class OperatorSecret extends Construct {
    private final CfnSecret secret;

    OperatorSecret(Construct scope, SecretSpec spec) {
        super(scope, spec.name());
        this.secret = CfnSecret.Builder.create(this, "Secret")
                .name(spec.name())
                .description("JSON object with the fields " + String.join(", ", spec.fields()))
                .build();
        secret.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    String arn() {
        return secret.getRef();
    }

    /** Lets a process read the value, as often as it rotates. */
    void grantRead(IGrantable process) {
        process.getGrantPrincipal()
                .addToPrincipalPolicy(PolicyStatement.Builder.create()
                        .actions(List.of("secretsmanager:GetSecretValue", "secretsmanager:DescribeSecret"))
                        .resources(List.of(arn()))
                        .build());
    }
}
