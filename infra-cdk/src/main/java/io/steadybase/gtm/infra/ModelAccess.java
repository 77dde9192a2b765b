package io.steadybase.gtm.infra;

import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;

/** The right to call one Bedrock model, directly or through the inference profile of a geography. */
final class ModelAccess {
    private static final List<String> ACTIONS = List.of("bedrock:InvokeModel");

    /** The prefixes by which Bedrock names its own inference profiles. */
    private static final Set<String> GEOGRAPHIES = Set.of("us", "us-gov", "eu", "apac", "au", "jp", "ca", "global");

    private final Stack stack;

    ModelAccess(Stack stack) {
        this.stack = stack;
    }

    void grant(IGrantable process, String modelId) {
        int dot = modelId.indexOf('.');
        if (dot > 0 && GEOGRAPHIES.contains(modelId.substring(0, dot))) {
            grantProfile(process, modelId, modelId.substring(dot + 1));
        } else {
            allow(
                    process,
                    PolicyStatement.Builder.create().resources(List.of(foundationModel(stack.getRegion(), modelId))));
        }
    }

    /**
     * A profile calls the model in whichever region has room, in the caller's name: so the model is allowed in every region,
     * but only through this profile.
     */
    private void grantProfile(IGrantable process, String profileId, String modelId) {
        String profile = arn(stack.getRegion(), stack.getAccount(), "inference-profile", profileId);
        allow(process, PolicyStatement.Builder.create().resources(List.of(profile)));
        allow(
                process,
                PolicyStatement.Builder.create()
                        .resources(List.of(foundationModel("*", modelId)))
                        .conditions(Map.of("ArnEquals", Map.of("bedrock:InferenceProfileArn", profile))));
    }

    private String foundationModel(String region, String modelId) {
        return arn(region, "", "foundation-model", modelId);
    }

    private String arn(String region, String account, String resource, String name) {
        return stack.formatArn(ArnComponents.builder()
                .service("bedrock")
                .region(region)
                .account(account)
                .resource(resource)
                .resourceName(name)
                .build());
    }

    private static void allow(IGrantable process, PolicyStatement.Builder statement) {
        process.getGrantPrincipal()
                .addToPrincipalPolicy(statement.actions(ACTIONS).build());
    }
}
