package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.infra.Permissions.Permission;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LeastPrivilegeTest {
    private static final SynthesizedApp APP = SynthesizedApp.DEFAULT;
    private static final Permissions PERMISSIONS = new Permissions(APP);

    @Test
    void letsTheModelFunctionReadTheCrmAndCallOneModel() {
        assertThat(PERMISSIONS.of("gtmllmactivitiesRole"))
                .containsExactlyInAnyOrder(
                        "logs:CreateLogStream on arn of /aws/lambda/gtm-llm-activities",
                        "logs:PutLogEvents on arn of /aws/lambda/gtm-llm-activities",
                        "dynamodb:GetItem on arn of gtm-crm",
                        "dynamodb:Query on arn of gtm-crm",
                        "dynamodb:Query on arn of gtm-crm/index/by-kind",
                        "bedrock:InvokeModel on arn:${AWS::Partition}:bedrock:${AWS::Region}:${AWS::AccountId}"
                                + ":inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0",
                        "bedrock:InvokeModel on arn:${AWS::Partition}:bedrock:*::foundation-model/"
                                + "anthropic.claude-sonnet-4-5-20250929-v1:0");
    }

    @Test
    void letsTheDataFunctionWriteMemoryOutboxAndContactsButDeleteNothing() {
        assertThat(PERMISSIONS.of("gtmdataactivitiesRole"))
                .containsExactlyInAnyOrder(
                        "logs:CreateLogStream on arn of /aws/lambda/gtm-data-activities",
                        "logs:PutLogEvents on arn of /aws/lambda/gtm-data-activities",
                        "dynamodb:GetItem on arn of gtm-crm",
                        "dynamodb:Query on arn of gtm-crm",
                        "dynamodb:Query on arn of gtm-crm/index/by-kind",
                        "dynamodb:GetItem on arn of gtm-memory",
                        "dynamodb:Query on arn of gtm-memory",
                        "dynamodb:GetItem on arn of gtm-outbox",
                        "dynamodb:Query on arn of gtm-outbox",
                        "dynamodb:PutItem on arn of gtm-outbox",
                        "dynamodb:UpdateItem on arn of gtm-outbox",
                        "dynamodb:GetItem on arn of gtm-contacts-made",
                        "dynamodb:Query on arn of gtm-contacts-made",
                        "dynamodb:PutItem on arn of gtm-contacts-made",
                        "dynamodb:UpdateItem on arn of gtm-contacts-made",
                        "dynamodb:GetItem on arn of gtm-documents",
                        "dynamodb:Query on arn of gtm-documents",
                        "dynamodb:PutItem on arn of gtm-documents",
                        "dynamodb:UpdateItem on arn of gtm-documents");
    }

    @Test
    void letsTheWorkerInvokeTheLiveFunctionsAndReadItsCertificate() {
        assertThat(PERMISSIONS.of("gtmworkerTaskTaskRole"))
                .containsExactlyInAnyOrder(
                        "lambda:InvokeFunction on arn of gtm-llm-activities:live",
                        "lambda:InvokeFunction on arn of gtm-data-activities:live",
                        "secretsmanager:GetSecretValue on arn of gtm/temporal/mtls",
                        "secretsmanager:DescribeSecret on arn of gtm/temporal/mtls");
    }

    @Test
    void letsEcsPullTheImageAndWriteTheLog() {
        String repository = "arn:${AWS::Partition}:ecr:${AWS::Region}:${AWS::AccountId}:repository/"
                + "cdk-hnb659fds-container-assets-${AWS::AccountId}-${AWS::Region}";
        assertThat(PERMISSIONS.of("gtmworkerTaskExecutionRole"))
                .containsExactlyInAnyOrder(
                        "ecr:GetAuthorizationToken on *",
                        "ecr:BatchCheckLayerAvailability on " + repository,
                        "ecr:BatchGetImage on " + repository,
                        "ecr:GetDownloadUrlForLayer on " + repository,
                        "logs:CreateLogStream on arn of /ecs/gtm-worker",
                        "logs:PutLogEvents on arn of /ecs/gtm-worker");
    }

    @Test
    void allowsNoActionByPattern() {
        assertThat(all().map(Permission::action)).isNotEmpty().noneMatch(action -> action.contains("*"));
    }

    /** ECR gives its log-in for no resource in particular; a profile calls its model in any region. */
    @Test
    void allowsNoResourceByPatternButTwoThatAwsDemands() {
        assertThat(all().filter(permission -> permission.resource().contains("*"))
                        .map(Permission::action))
                .containsExactlyInAnyOrder("ecr:GetAuthorizationToken", "bedrock:InvokeModel");
    }

    @Test
    void allowsTheModelInOtherRegionsOnlyThroughTheProfile() {
        List<String> conditions = all().filter(
                        permission -> permission.resource().contains(":bedrock:*"))
                .map(Permission::condition)
                .toList();
        assertThat(conditions)
                .singleElement()
                .asString()
                .contains("ArnEquals", "bedrock:InferenceProfileArn")
                .contains(":inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0");
    }

    @Test
    void givesRolesToTheirServicesAndAttachesNoManagedPolicy() {
        assertThat(APP.ofType("AWS::IAM::Role"))
                .allSatisfy(
                        role -> assertThat(role.property("ManagedPolicyArns").isMissingNode())
                                .isTrue())
                .allSatisfy(role -> assertThat(role.property("AssumeRolePolicyDocument/Statement"))
                        .hasSize(1))
                .extracting(role -> role.text("AssumeRolePolicyDocument/Statement/0/Principal/Service"))
                .containsExactly(
                        "lambda.amazonaws.com",
                        "lambda.amazonaws.com",
                        "ecs-tasks.amazonaws.com",
                        "ecs-tasks.amazonaws.com");
    }

    private static Stream<Permission> all() {
        return PERMISSIONS.byRole().values().stream().flatMap(List::stream);
    }
}
