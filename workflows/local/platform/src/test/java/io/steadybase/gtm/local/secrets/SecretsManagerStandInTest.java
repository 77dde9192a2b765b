package io.steadybase.gtm.local.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.local.aws.LocalAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.CreateSecretResponse;
import software.amazon.awssdk.services.secretsmanager.model.GetSecretValueResponse;
import software.amazon.awssdk.services.secretsmanager.model.InvalidParameterException;
import software.amazon.awssdk.services.secretsmanager.model.InvalidRequestException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceExistsException;
import software.amazon.awssdk.services.secretsmanager.model.ResourceNotFoundException;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

class SecretsManagerStandInTest {
    private static final String NAME = "gtm/temporal/mtls";
    private static final String FIRST = "11111111-1111-1111-1111-111111111111";
    private static final String SECOND = "22222222-2222-2222-2222-222222222222";

    @TempDir
    private Path directory;

    private SecretsManagerStandIn standIn;
    private SecretsManagerClient client;

    @BeforeEach
    void start() throws IOException {
        start(null);
    }

    @AfterEach
    void stop() {
        client.close();
        standIn.close();
    }

    @Test
    void readsTheCurrentVersionByNameAndByArn() {
        CreateSecretResponse created = create("v1");
        assertThat(created.arn()).startsWith("arn:aws:secretsmanager:us-east-1:000000000000:secret:" + NAME + "-");
        for (String id : List.of(NAME, created.arn())) {
            GetSecretValueResponse read = client.getSecretValue(request -> request.secretId(id));
            assertThat(read.secretString()).isEqualTo("v1");
            assertThat(read.name()).isEqualTo(NAME);
            assertThat(read.arn()).isEqualTo(created.arn());
            assertThat(read.versionId()).isEqualTo(FIRST);
            assertThat(read.versionStages()).containsExactly("AWSCURRENT");
            assertThat(read.createdDate()).isNotNull();
        }
    }

    @Test
    void keepsBytes() {
        create("v1");
        client.putSecretValue(request -> request.secretId(NAME).secretBinary(SdkBytes.fromUtf8String("bytes")));
        GetSecretValueResponse read = client.getSecretValue(request -> request.secretId(NAME));
        assertThat(read.secretBinary().asUtf8String()).isEqualTo("bytes");
        assertThat(read.secretString()).isNull();
    }

    @Test
    void movesCurrentToANewVersionAndLeavesPreviousBehind() {
        create("v1");
        put(SECOND, "v2");
        assertThat(read("AWSCURRENT")).isEqualTo("v2");
        assertThat(read("AWSPREVIOUS")).isEqualTo("v1");
        assertThat(stages()).isEqualTo(Map.of(FIRST, List.of("AWSPREVIOUS"), SECOND, List.of("AWSCURRENT")));
    }

    @Test
    void rotatesThroughAPendingVersionAndBack() {
        create("v1");
        put(SECOND, "v2", "AWSPENDING");
        assertThat(read("AWSCURRENT")).isEqualTo("v1");
        assertThat(read("AWSPENDING")).isEqualTo("v2");

        move("AWSCURRENT", FIRST, SECOND);
        assertThat(stages())
                .isEqualTo(Map.of(FIRST, List.of("AWSPREVIOUS"), SECOND, List.of("AWSCURRENT", "AWSPENDING")));
        move("AWSPENDING", SECOND, null);
        move("AWSCURRENT", SECOND, FIRST);
        assertThat(stages()).isEqualTo(Map.of(FIRST, List.of("AWSCURRENT"), SECOND, List.of("AWSPREVIOUS")));
    }

    @Test
    void readsAVersionByItsIdEvenWithoutALabel() {
        create("v1");
        put(SECOND, "v2");
        put("33333333-3333-3333-3333-333333333333", "v3");
        GetSecretValueResponse read =
                client.getSecretValue(request -> request.secretId(NAME).versionId(FIRST));
        assertThat(read.secretString()).isEqualTo("v1");
        assertThat(read.versionStages()).isEmpty();
        assertThat(stages()).doesNotContainKey(FIRST);
    }

    @Test
    void makesTheFirstVersionCurrentWhateverItsLabel() {
        client.createSecret(request -> request.name(NAME));
        put(FIRST, "v1", "AWSPENDING");
        assertThat(stages()).isEqualTo(Map.of(FIRST, List.of("AWSCURRENT", "AWSPENDING")));
    }

    @Test
    void changesNothingWhenARequestIsRepeated() {
        create("v1");
        put(SECOND, "v2");
        create("v1");
        put(FIRST, "v1");
        assertThat(read("AWSCURRENT")).isEqualTo("v2");
    }

    @Test
    void refusesATokenWithAnotherValue() {
        create("v1");
        assertThatThrownBy(() -> put(FIRST, "other"))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("You can't use ClientRequestToken " + FIRST);
        assertThat(read("AWSCURRENT")).isEqualTo("v1");
    }

    @Test
    void refusesASecondSecretOfTheSameName() {
        create("v1");
        assertThatThrownBy(() -> client.createSecret(
                        request -> request.name(NAME).clientRequestToken(SECOND).secretString("v2")))
                .isInstanceOf(ResourceExistsException.class)
                .hasMessageContaining("the secret " + NAME + " already exists");
    }

    @Test
    void refusesToMoveALabelWithoutNamingTheVersionThatLosesIt() {
        create("v1");
        put(SECOND, "v2", "AWSPENDING");
        for (String from : new String[] {null, SECOND.replace('2', '9')}) {
            assertThatThrownBy(() -> move("AWSCURRENT", from, SECOND))
                    .isInstanceOf(InvalidParameterException.class)
                    .hasMessageContaining("currently attached to version " + FIRST);
        }
        assertThat(read("AWSCURRENT")).isEqualTo("v1");
    }

    @Test
    void refusesToTakeCurrentAway() {
        create("v1");
        assertThatThrownBy(() -> move("AWSCURRENT", FIRST, null))
                .isInstanceOf(InvalidParameterException.class)
                .hasMessageContaining("can't be completely removed");
    }

    @Test
    void refusesToMoveALabelToAVersionThatIsNotThere() {
        create("v1");
        assertThatThrownBy(() -> move("AWSCURRENT", FIRST, SECOND)).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesAVersionAndAStageThatDisagree() {
        create("v1");
        put(SECOND, "v2");
        assertThatThrownBy(() -> client.getSecretValue(
                        request -> request.secretId(NAME).versionId(FIRST).versionStage("AWSCURRENT")))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageContaining("VersionStage that is not associated");
    }

    @Test
    void refusesMoreThan64KilobytesCountedInBytes() {
        create("ü".repeat(32_768));
        assertThatThrownBy(() -> put(SECOND, "ü".repeat(32_769)))
                .isInstanceOf(SecretsManagerException.class)
                .hasMessageContaining("secret value must be at most 65536 bytes, got 65538");
    }

    @Test
    void refusesWhatIsNotThere() {
        assertThatThrownBy(() -> read("AWSCURRENT"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("can't find the specified secret.");
        create("v1");
        assertThatThrownBy(() -> read("AWSPREVIOUS"))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("staging label: AWSPREVIOUS");
        assertThatThrownBy(() ->
                        client.getSecretValue(request -> request.secretId(NAME).versionId(SECOND)))
                .isInstanceOf(ResourceNotFoundException.class)
                .hasMessageContaining("VersionId: " + SECOND);
    }

    @Test
    void refusesRequestsThatMakeNoSense() {
        create("v1");
        assertThatThrownBy(() -> client.createSecret(request -> request.name("no spaces")))
                .hasMessageContaining("Invalid name");
        assertThatThrownBy(() -> client.putSecretValue(request -> request.secretId(NAME)))
                .hasMessageContaining("You must provide either SecretString or SecretBinary");
        assertThatThrownBy(() -> client.putSecretValue(request ->
                        request.secretId(NAME).secretString("text").secretBinary(SdkBytes.fromUtf8String("bytes"))))
                .hasMessageContaining("You can't specify both");
        assertThatThrownBy(() -> put("short", "v2")).hasMessageContaining("32-64 characters");
        assertThatThrownBy(() -> client.getSecretValue(request -> request.versionId(FIRST)))
                .hasMessageContaining("SecretId must be given");
        assertThatThrownBy(() -> client.listSecrets())
                .hasMessageContaining("operation must be one of this stand-in's, got secretsmanager.ListSecrets");
    }

    @Test
    void keepsItsSecretsInAFileThatOnlyTheOwnerReads() throws IOException {
        Path file = directory.resolve("new/secrets.json");
        restart(file);
        CreateSecretResponse created = create("v1");
        put(SECOND, "v2");
        restart(file);

        assertThat(read("AWSCURRENT")).isEqualTo("v2");
        assertThat(read("AWSPREVIOUS")).isEqualTo("v1");
        assertThat(client.describeSecret(request -> request.secretId(NAME)).arn())
                .isEqualTo(created.arn());
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void forgetsItsSecretsWithoutAFile() throws IOException {
        create("v1");
        restart(null);
        assertThatThrownBy(() -> read("AWSCURRENT")).isInstanceOf(ResourceNotFoundException.class);
    }

    @Test
    void refusesAFileThatItDidNotWrite() throws IOException {
        Path file = Files.writeString(directory.resolve("secrets.json"), "[{\"name\":");
        assertThatThrownBy(() -> SecretsManagerStandIn.start(0, file))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("secrets file must be what this stand-in wrote");
    }

    private void start(@Nullable Path file) throws IOException {
        standIn = SecretsManagerStandIn.start(0, file);
        client = LocalAccount.at(standIn.endpoint(), SecretsManagerClient.builder())
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
    }

    private void restart(@Nullable Path file) throws IOException {
        stop();
        start(file);
    }

    private CreateSecretResponse create(String value) {
        return client.createSecret(
                request -> request.name(NAME).clientRequestToken(FIRST).secretString(value));
    }

    private void put(String token, String value, String... stages) {
        client.putSecretValue(request -> request.secretId(NAME)
                .clientRequestToken(token)
                .secretString(value)
                .versionStages(stages.length == 0 ? null : List.of(stages)));
    }

    private void move(String stage, @Nullable String from, @Nullable String to) {
        client.updateSecretVersionStage(request -> request.secretId(NAME)
                .versionStage(stage)
                .removeFromVersionId(from)
                .moveToVersionId(to));
    }

    private String read(String stage) {
        return client.getSecretValue(request -> request.secretId(NAME).versionStage(stage))
                .secretString();
    }

    private Map<String, List<String>> stages() {
        return client.describeSecret(request -> request.secretId(NAME)).versionIdsToStages();
    }
}
