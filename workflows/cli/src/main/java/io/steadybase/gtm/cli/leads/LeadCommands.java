package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Items;
import io.steadybase.gtm.cli.KindCommands;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.imports.ImportTarget;
import io.steadybase.gtm.connection.Runs;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lead Qualification, as the command line has it. */
public final class LeadCommands implements KindCommands<LeadRequest, LeadReport> {
    @Override
    public RunKind<LeadRequest, LeadReport> kind() {
        return LeadQualification.KIND;
    }

    @Override
    public Object start(RunStarter starter) {
        return new StartLeadCommand(starter);
    }

    @Override
    public void printReport(LeadReport report, Optional<String> costNote, Screen screen) {
        new LeadReportView(report, costNote).print(screen);
    }

    @Override
    public void printExplanation(LeadReport report, Screen screen) {
        new ScoreView(report.score()).print(screen);
    }

    @Override
    public Optional<ImportTarget<LeadRequest, LeadReport>> bulk() {
        return Optional.of(new LeadRows());
    }

    @Override
    public Items items(Runs runs, String workflowId) {
        var report = runs.report(LeadQualification.KIND, workflowId).report();
        if (report == null || report.routing() == null || report.state() != RunState.WAITING) {
            return Items.NONE;
        }
        var view = new RoutingView(report);
        return new Items(List.of(report), Map.<String, ItemView>of(report.leadId(), view));
    }
}
