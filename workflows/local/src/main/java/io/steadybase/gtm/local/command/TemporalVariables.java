package io.steadybase.gtm.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.deployment.GtmDeployment;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.local.files.PrivateFiles;
import io.steadybase.gtm.local.system.LocalEndpoint;
import io.steadybase.gtm.local.system.RunningSystem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The variables by which Temporal's own command line finds a local system. */
final class TemporalVariables {
    private TemporalVariables() {}

    /** For the port without TLS. */
    static Map<String, String> plain(RunningSystem system) {
        return to(system, LocalEndpoint.TEMPORAL_PLAIN);
    }

    /**
     * For mutual TLS, with the certificate that the workers use now.
     *
     * @param directory gets the PEM files that the variables name, for their owner only
     */
    static Map<String, String> mutualTls(RunningSystem system, Path directory) throws IOException {
        var secret = secret(system);
        var files = PrivateFiles.directory(directory);
        var variables = to(system, LocalEndpoint.TEMPORAL);
        variables.put("TEMPORAL_TLS_CLIENT_CERT_PATH", kept(secret, "certificate", files));
        variables.put("TEMPORAL_TLS_CLIENT_KEY_PATH", kept(secret, "privateKey", files));
        variables.put("TEMPORAL_TLS_SERVER_CA_CERT_PATH", kept(secret, "serverCa", files));
        return variables;
    }

    private static Map<String, String> to(RunningSystem system, LocalEndpoint endpoint) {
        var variables = new LinkedHashMap<String, String>();
        variables.put("TEMPORAL_ADDRESS", system.address(endpoint));
        variables.put("TEMPORAL_NAMESPACE", system.namespace());
        return variables;
    }

    private static JsonNode secret(RunningSystem system) throws IOException {
        try (var secrets = new LocalClients(system).secretsManager()) {
            return WireJson.MAPPER.readTree(
                    secrets.getSecretValue(asked -> asked.secretId(GtmDeployment.TEMPORAL_SECRET.name()))
                            .secretString());
        }
    }

    private static String kept(JsonNode secret, String field, Path directory) throws IOException {
        var file = directory.resolve(field + ".pem");
        PrivateFiles.replace(file, secret.path(field).asText().getBytes(StandardCharsets.UTF_8));
        return file.toString();
    }
}
