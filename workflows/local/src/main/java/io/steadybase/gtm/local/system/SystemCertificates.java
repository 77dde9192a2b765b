package io.steadybase.gtm.local.system;

import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.tls.CertificateAuthority;
import io.steadybase.gtm.local.tls.PemIdentity;
import io.steadybase.gtm.local.tls.ProxyIdentity;
import io.steadybase.gtm.local.tls.Validity;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/**
 * The certificates of a local system: made once, kept, and renewed at a start before they expire.
 *
 * @param authority the certificate authority of servers and clients
 */
record SystemCertificates(
        PemIdentity authority, PemIdentity server, PemIdentity gtmClient, PemIdentity marketingClient) {
    private static final Duration AUTHORITY_LIFE = Duration.ofDays(3650);
    private static final Duration LEAF_LIFE = Duration.ofDays(365);
    /** A system that is started may run for long. */
    private static final Duration MARGIN = Duration.ofDays(30);

    /** Those kept in the file, or new ones if there are none or they expire soon; keeps what it returns. */
    static SystemCertificates keptIn(Path file, InstantSource clock) throws IOException {
        if (Files.exists(file)) {
            SystemCertificates kept = WireJson.MAPPER.readValue(Files.readString(file), SystemCertificates.class);
            if (kept.usableFor(clock)) {
                return kept;
            }
        }
        SystemCertificates made = made(clock);
        PrivateFiles.replace(file, WireJson.MAPPER.writeValueAsBytes(made));
        return made;
    }

    private boolean usableFor(InstantSource clock) {
        return List.of(authority, server, gtmClient, marketingClient).stream()
                .allMatch(identity -> identity.expires().isAfter(clock.instant().plus(MARGIN)));
    }

    private static SystemCertificates made(InstantSource clock) {
        CertificateAuthority authority = CertificateAuthority.create(
                "steadybase-gtm local authority", Validity.startingAt(clock.instant(), AUTHORITY_LIFE));
        Validity leaf = Validity.startingAt(clock.instant(), LEAF_LIFE);
        return new SystemCertificates(
                authority.identity(),
                authority.serverCertificate(leaf),
                authority.clientCertificate("gtm-worker", leaf),
                authority.clientCertificate("marketing-worker", leaf));
    }

    ProxyIdentity proxy() {
        return new ProxyIdentity(server, List.of(authority.certificate()));
    }

    /** A client's certificate as the secret that the deployment specifies. */
    String secret(PemIdentity client) throws IOException {
        return WireJson.MAPPER.writeValueAsString(Map.of(
                "certificate", client.certificate(),
                "privateKey", client.privateKey(),
                "serverCa", authority.certificate()));
    }
}
