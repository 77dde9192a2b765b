package io.steadybase.gtm.infra;

import io.steadybase.gtm.deployment.FunctionSpec.Access;
import io.steadybase.gtm.deployment.TableSpec;
import io.steadybase.gtm.deployment.TableSpec.IndexSpec;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.Billing;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexPropsV2;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.ProjectionType;
import software.amazon.awscdk.services.dynamodb.TableEncryptionV2;
import software.amazon.awscdk.services.dynamodb.TableV2;
import software.amazon.awscdk.services.iam.IGrantable;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.constructs.Construct;

/** A table that outlives its stack and can be restored to any second of the last 35 days. */
final class StateTable extends Construct {
    private final TableSpec spec;
    private final TableV2 table;

    StateTable(Construct scope, TableSpec spec) {
        super(scope, spec.name());
        this.spec = spec;
        this.table = TableV2.Builder.create(this, "Table")
                .tableName(spec.name())
                .partitionKey(text(spec.partitionKey()))
                .sortKey(textOrNone(spec.sortKey()))
                .globalSecondaryIndexes(
                        spec.indexes().stream().map(StateTable::index).toList())
                .timeToLiveAttribute(spec.timeToLiveAttribute())
                .billing(Billing.onDemand())
                .encryption(TableEncryptionV2.awsManagedKey())
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
    }

    String name() {
        return table.getTableName();
    }

    /** Lets a process use the table and, if it has any, its indexes. */
    void grant(IGrantable process, Access access) {
        allow(process, actions(access), List.of(table.getTableArn()));
        if (!spec.indexes().isEmpty()) {
            allow(process, List.of("dynamodb:Query"), indexArns());
        }
    }

    // The construct's own grantReadWriteData includes deletes and scans, and every index that may come.
    private static List<String> actions(Access access) {
        return switch (access) {
            case READ -> List.of("dynamodb:GetItem", "dynamodb:Query");
            case READ_WRITE -> List.of("dynamodb:GetItem", "dynamodb:Query", "dynamodb:PutItem", "dynamodb:UpdateItem");
        };
    }

    private List<String> indexArns() {
        return spec.indexes().stream()
                .map(index -> table.getTableArn() + "/index/" + index.name())
                .toList();
    }

    private static void allow(IGrantable process, List<String> actions, List<String> resources) {
        process.getGrantPrincipal()
                .addToPrincipalPolicy(PolicyStatement.Builder.create()
                        .actions(actions)
                        .resources(resources)
                        .build());
    }

    private static GlobalSecondaryIndexPropsV2 index(IndexSpec index) {
        return GlobalSecondaryIndexPropsV2.builder()
                .indexName(index.name())
                .partitionKey(text(index.partitionKey()))
                .sortKey(text(index.sortKey()))
                .projectionType(ProjectionType.ALL)
                .build();
    }

    private static @Nullable Attribute textOrNone(@Nullable String name) {
        return name == null ? null : text(name);
    }

    private static Attribute text(String name) {
        return Attribute.builder().name(name).type(AttributeType.STRING).build();
    }
}
