package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class GtmStateStackTest {
    private static final SynthesizedApp APP = SynthesizedApp.DEFAULT;
    private static final List<Resource> TABLES = APP.ofType("AWS::DynamoDB::GlobalTable");

    @Test
    void keepsTablesWhenTheStackGoes() {
        assertThat(TABLES).isNotEmpty().allSatisfy(table -> {
            assertThat(table.json().path("DeletionPolicy").asText()).isEqualTo("Retain");
            assertThat(table.json().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
            assertThat(table.property("Replicas/0/DeletionProtectionEnabled").asBoolean())
                    .isTrue();
        });
    }

    @Test
    void restoresTablesToAnyPointInTime() {
        assertThat(TABLES)
                .extracting(table -> table.property(
                                "Replicas/0/PointInTimeRecoverySpecification/PointInTimeRecoveryEnabled")
                        .asBoolean())
                .containsOnly(true);
    }

    @Test
    void billsPerRequestAndEncrypts() {
        assertThat(TABLES).extracting(table -> table.text("BillingMode")).containsOnly("PAY_PER_REQUEST");
        assertThat(TABLES)
                .extracting(
                        table -> table.property("SSESpecification/SSEEnabled").asBoolean())
                .containsOnly(true);
    }

    @Test
    void declaresExactlyTheAttributesThatAreKeys() {
        assertThat(TABLES).allSatisfy(table -> assertThat(declared(table)).isEqualTo(keys(table)));
    }

    @Test
    void keepsTheSecretWhenTheStackGoes() {
        Resource secret = APP.only("AWS::SecretsManager::Secret");
        assertThat(secret.json().path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(secret.json().path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    @Test
    void writesNoValueIntoTheSecretThatTheNextDeploymentWouldRestore() {
        assertThat(APP.only("AWS::SecretsManager::Secret")
                        .json()
                        .get("Properties")
                        .fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("Name", "Description");
    }

    /** A new logical id is a new table: the old one and its data would be left behind. */
    @Test
    void keepsTheLogicalIdsOfWhatHoldsData() {
        assertThat(APP.resources().filter(resource -> resource.stack().equals("GtmState")))
                .extracting(Resource::logicalId)
                .containsExactly(
                        "gtmcrmTable43CE241C",
                        "gtmmemoryTableDF8AB998",
                        "gtmoutboxTable5214CAEA",
                        "gtmcontactsmadeTableB0C0D59E",
                        "gtmdocumentsTable1B01A187",
                        "gtmtemporalmtlsSecretFE466C2B");
    }

    private static Set<String> declared(Resource table) {
        return names(table.property("AttributeDefinitions").findValues("AttributeName"));
    }

    private static Set<String> keys(Resource table) {
        Set<String> keys = names(table.property("KeySchema").findValues("AttributeName"));
        for (JsonNode index : table.property("GlobalSecondaryIndexes")) {
            keys.addAll(names(index.get("KeySchema").findValues("AttributeName")));
        }
        return keys;
    }

    private static Set<String> names(List<JsonNode> attributes) {
        Set<String> names = new TreeSet<>();
        attributes.forEach(attribute -> names.add(attribute.asText()));
        return names;
    }
}
