package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.system.LocalEndpoint;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The ports of a system, each a free one unless it is asked for. */
final class PortsMixin {
    @Option(names = "--temporal-port", paramLabel = "PORT", description = "Temporal's port; default: a free one.")
    private @Nullable Integer temporal;

    @Option(names = "--temporal-plain-port", paramLabel = "PORT", description = "The port behind the TLS proxy.")
    private @Nullable Integer temporalPlain;

    @Option(names = "--ui-port", paramLabel = "PORT", description = "The web UI's port; default: a free one.")
    private @Nullable Integer ui;

    @Option(names = "--dynamodb-port", paramLabel = "PORT", description = "DynamoDB's port; default: a free one.")
    private @Nullable Integer dynamoDb;

    @Option(names = "--lambda-port", paramLabel = "PORT", description = "Lambda's port; default: a free one.")
    private @Nullable Integer lambda;

    @Option(names = "--secrets-port", paramLabel = "PORT", description = "Secrets Manager's port; default: a free one.")
    private @Nullable Integer secrets;

    @Option(
            names = "--bedrock-port",
            paramLabel = "PORT",
            description = "The offline model's port; default: a free one.")
    private @Nullable Integer bedrock;

    Map<LocalEndpoint, Integer> asked() {
        var ports = new EnumMap<LocalEndpoint, Integer>(LocalEndpoint.class);
        put(ports, LocalEndpoint.TEMPORAL, temporal);
        put(ports, LocalEndpoint.TEMPORAL_PLAIN, temporalPlain);
        put(ports, LocalEndpoint.TEMPORAL_UI, ui);
        put(ports, LocalEndpoint.DYNAMODB, dynamoDb);
        put(ports, LocalEndpoint.LAMBDA, lambda);
        put(ports, LocalEndpoint.SECRETS_MANAGER, secrets);
        put(ports, LocalEndpoint.BEDROCK, bedrock);
        return ports;
    }

    private static void put(Map<LocalEndpoint, Integer> ports, LocalEndpoint endpoint, @Nullable Integer port) {
        if (port != null) {
            ports.put(endpoint, port);
        }
    }
}
