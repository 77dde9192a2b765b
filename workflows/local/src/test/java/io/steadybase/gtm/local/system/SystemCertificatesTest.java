package io.steadybase.gtm.local.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.WireJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemCertificatesTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @TempDir
    Path directory;

    @Test
    void areKeptForTheOwnerOnly() throws Exception {
        Path file = directory.resolve("certificates.json");
        SystemCertificates made = SystemCertificates.keptIn(file, InstantSource.fixed(NOW));

        assertThat(SystemCertificates.keptIn(file, InstantSource.fixed(NOW))).isEqualTo(made);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void areRenewedBeforeTheyExpire() throws Exception {
        Path file = directory.resolve("certificates.json");
        SystemCertificates made = SystemCertificates.keptIn(file, InstantSource.fixed(NOW));
        Instant late = NOW.plus(Duration.ofDays(340));

        SystemCertificates renewed = SystemCertificates.keptIn(file, InstantSource.fixed(late));

        assertThat(renewed).isNotEqualTo(made);
        assertThat(renewed.gtmClient().expires()).isEqualTo(late.plus(Duration.ofDays(365)));
        assertThat(SystemCertificates.keptIn(file, InstantSource.fixed(late))).isEqualTo(renewed);
    }

    @Test
    void makeASecretWithTheFieldsThatTheDeploymentNames() throws Exception {
        SystemCertificates made =
                SystemCertificates.keptIn(directory.resolve("certificates.json"), InstantSource.fixed(NOW));

        JsonNode secret = WireJson.MAPPER.readTree(made.secret(made.gtmClient()));

        var fields = new ArrayList<String>();
        secret.fieldNames().forEachRemaining(fields::add);
        assertThat(fields).containsExactlyInAnyOrderElementsOf(GtmDeployment.TEMPORAL_SECRET.fields());
        assertThat(secret.get("certificate").asText())
                .isEqualTo(made.gtmClient().certificate());
        assertThat(secret.get("privateKey").asText()).isEqualTo(made.gtmClient().privateKey());
        assertThat(secret.get("serverCa").asText()).isEqualTo(made.authority().certificate());
    }
}
