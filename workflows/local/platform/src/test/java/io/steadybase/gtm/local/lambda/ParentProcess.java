package io.steadybase.gtm.local.lambda;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** A process with a local Lambda that is there to be killed. */
public final class ParentProcess {
    private ParentProcess() {}

    /** Invokes the test function with the handler waiting for ever. Arguments: directory, file that tells the start. */
    public static void main(String[] arguments) throws IOException {
        try (LambdaFixture fixture = new LambdaFixture(Path.of(arguments[0]), 2, Duration.ofMinutes(10))) {
            String arn = fixture.deploy(LambdaFixture.function("orphan", Duration.ofMinutes(10)));
            fixture.invoke(arn, Map.of("do", "wait", "started", arguments[1], "until", arguments[1] + ".never"));
        }
    }
}
