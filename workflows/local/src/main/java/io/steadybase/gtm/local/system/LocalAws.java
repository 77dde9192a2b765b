package io.steadybase.gtm.local.system;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/**
 * How a process reaches AWS: the variables that the AWS SDK itself reads, so that no code of ours knows where it runs.
 *
 * @param endpoints the services that are on this machine; the rest is reached at AWS
 * @param account region and credentials, as variables
 */
record LocalAws(Map<LocalEndpoint, String> endpoints, Map<String, String> account) {
    private static final Map<LocalEndpoint, String> VARIABLES = new EnumMap<>(Map.of(
            LocalEndpoint.DYNAMODB, "AWS_ENDPOINT_URL_DYNAMODB",
            LocalEndpoint.LAMBDA, "AWS_ENDPOINT_URL_LAMBDA",
            LocalEndpoint.SECRETS_MANAGER, "AWS_ENDPOINT_URL_SECRETS_MANAGER",
            LocalEndpoint.BEDROCK, "AWS_ENDPOINT_URL_BEDROCK_RUNTIME"));

    LocalAws {
        endpoints = Map.copyOf(endpoints);
        account = Map.copyOf(account);
    }

    Map<String, String> variables() {
        Map<String, String> variables = new HashMap<>(account);
        // No look-up of credentials on the network, where there is no such service.
        variables.put("AWS_EC2_METADATA_DISABLED", "true");
        VARIABLES.forEach((service, variable) -> {
            String address = endpoints.get(service);
            if (address != null) {
                variables.put(variable, address);
            }
        });
        return variables;
    }
}
