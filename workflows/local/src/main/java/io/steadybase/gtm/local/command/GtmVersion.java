package io.steadybase.gtm.local.command;

import java.util.Objects;
import picocli.CommandLine.IVersionProvider;

/** The project's version, from the manifest of its jar. */
final class GtmVersion implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Gtm.class.getPackage().getImplementationVersion();
        return new String[] {"gtm " + Objects.requireNonNullElse(version, "(not packaged)")};
    }
}
