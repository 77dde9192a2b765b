package io.steadybase.gtm.local.aws;

import java.net.URI;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.regions.Region;

/** Region and credentials where nobody checks them. */
public final class LocalAccount {
    private static final String ANYBODY = "local";

    private LocalAccount() {}

    /** As the variables that the AWS SDK itself reads. */
    public static Map<String, String> variables() {
        return Map.of(
                "AWS_REGION", Region.US_EAST_1.id(),
                "AWS_ACCESS_KEY_ID", ANYBODY,
                "AWS_SECRET_ACCESS_KEY", ANYBODY);
    }

    /** For a client of the service at this address. */
    public static <B extends AwsClientBuilder<B, ?>> B at(URI endpoint, B client) {
        return client.endpointOverride(endpoint)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create(ANYBODY, ANYBODY)));
    }
}
