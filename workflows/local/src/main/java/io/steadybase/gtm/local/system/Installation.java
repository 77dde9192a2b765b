package io.steadybase.gtm.local.system;

import java.nio.file.Path;

/**
 * The built project.
 *
 * @param root its root directory
 */
public record Installation(Path root) {
    public Installation {
        root = root.toAbsolutePath().normalize();
    }

    Path dynamoDbLocal() {
        return root.resolve("workflows/local/dynamodb-local/target/lib");
    }
}
