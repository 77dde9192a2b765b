package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.leads.LeadReport;
import java.util.Optional;

/** A lead that a person decides on: where it would go, and why. */
record RoutingView(LeadReport report) implements ItemView {
    @Override
    public void print(Screen screen, int number, int count) {
        screen.line("%d of %d: lead %s".formatted(number, count, TerminalText.line(report.leadId())));
        new LeadReportView(report, Optional.empty()).printLead(screen);
        new ScoreView(report.score()).print(screen);
    }
}
