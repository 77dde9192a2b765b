package io.steadybase.gtm.infra;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import software.amazon.awscdk.App;

/** The CDK app, run by {@code cdk} from the root of the repository. */
public final class GtmApp {
    private GtmApp() {}

    /** Writes the cloud assembly; exits with 1 and a message if something is missing. */
    public static void main(String[] arguments) {
        var errors = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        System.exit(synthesize(new App(), BuildOutput.of(Path.of("")), errors));
    }

    static int synthesize(App app, BuildOutput build, PrintWriter errors) {
        try {
            define(app, Settings.fromContext(app.getNode()::tryGetContext, build));
            app.synth();
            return 0;
        } catch (InvalidSettingsException e) {
            errors.println(e.getMessage());
            return 1;
        }
    }

    static void define(App app, Settings settings) {
        var state = new GtmStateStack(app);
        var activities =
                new GtmActivitiesStack(app, new Provisioned(settings, state.tables(), state.secrets(), Map.of()));
        new GtmWorkerStack(app, new Provisioned(settings, state.tables(), state.secrets(), activities.functions()));
    }
}
