package io.steadybase.gtm.cli.content;

import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.content.ContentGeneration;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.content.ContentRequest;
import io.steadybase.gtm.run.RunKind;
import java.util.Optional;

/** Content generation, as the command line has it. */
public final class ContentCommands implements KindCommands<ContentRequest, ContentReport> {
    @Override
    public RunKind<ContentRequest, ContentReport> kind() {
        return ContentGeneration.KIND;
    }

    @Override
    public Object start(RunStarter starter) {
        return new StartContentCommand(starter);
    }

    @Override
    public void printReport(ContentReport report, Optional<String> costNote, Screen screen) {
        new ContentReportView(report, costNote).print(screen);
    }

    @Override
    public void printExplanation(ContentReport report, Screen screen) {
        new ContentReportView(report, Optional.empty()).printSources(screen);
    }
}
