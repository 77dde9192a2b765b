package io.steadybase.gtm.local.command;

import io.steadybase.gtm.local.system.Installation;
import io.steadybase.gtm.local.system.SystemDirectory;
import io.steadybase.gtm.local.system.SystemOptions;
import io.steadybase.gtm.local.system.SystemOptions.Model;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of every command that brings the system up. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class SystemMixin {
    @Option(
            names = "--model",
            paramLabel = "offline|real",
            defaultValue = "offline",
            description =
                    "Which model answers: the offline model, or Amazon Bedrock with your AWS credentials. Default: offline.")
    private Model model = Model.OFFLINE;

    @Mixin
    private PortsMixin ports;

    SystemOptions in(SystemDirectory directory, Path abmPrograms) {
        return new SystemOptions(
                directory,
                new Installation(LocalAccess.projectRoot()),
                ports.asked(),
                model,
                abmPrograms,
                System.getenv());
    }
}
