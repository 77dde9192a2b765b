package io.steadybase.gtm.local.command;

import io.steadybase.gtm.cli.ExitCode;
import io.steadybase.gtm.cli.RunDocument;
import io.steadybase.gtm.cli.StatusView;
import io.steadybase.gtm.cli.content.ContentCommands;
import io.steadybase.gtm.cli.content.DocumentFile;
import io.steadybase.gtm.cli.drew.DrewCommands;
import io.steadybase.gtm.cli.leads.LeadCommands;
import io.steadybase.gtm.cli.memory.MemoryView;
import io.steadybase.gtm.cli.onboarding.OnboardingCommands;
import io.steadybase.gtm.cli.outbox.OutboxView;
import io.steadybase.gtm.cli.tickets.TicketCommands;
import io.steadybase.gtm.connection.RunException;
import io.steadybase.gtm.connection.RunProgress;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.content.ContentReport;
import io.steadybase.gtm.local.command.ToldRun.End;
import io.steadybase.gtm.memory.Memory;
import io.steadybase.gtm.memory.MemoryFilter;
import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.Owners;
import io.steadybase.gtm.persona.Persona;
import io.steadybase.gtm.tickets.Acknowledgement;
import io.steadybase.gtm.tickets.Resolution;
import io.steadybase.gtm.tickets.TicketReport;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** All six workflows, a station each. None needs what another did: a run that is not completed ends its own station only. */
final class Tour {
    private static final int MOST_MESSAGES = 100;
    private static final List<ExitCode> BEST_FIRST =
            List.of(ExitCode.OK, ExitCode.PARTLY_DONE, ExitCode.NOT_COMPLETED, ExitCode.FAILED);

    /** Who answers the ticket. */
    private static final String SUPPORTER = "Kim Sato";

    private final Stage stage;
    private final TourPlan plan;
    private final Instant beginning;
    private final List<ExitCode> exits = new ArrayList<>();
    private final Map<String, Object> reports = new LinkedHashMap<>();

    /**
     * A tour.
     *
     * @param beginning when it begins: what is remembered later is what was learned
     */
    Tour(Stage stage, TourPlan plan, Instant beginning) {
        this.stage = stage;
        this.plan = plan;
        this.beginning = beginning;
    }

    /** Shows everything, and returns the worst that a run exits with. */
    ExitCode show() {
        lead();
        onboarding();
        outreach();
        deck();
        ticket();
        memory();
        stage.tell("What was sent (into the outbox only: nothing has left this machine)");
        printOutbox(null);
        return worst(exits);
    }

    static ExitCode worst(List<ExitCode> exits) {
        return exits.stream().max(Comparator.comparing(BEST_FIRST::indexOf)).orElseThrow();
    }

    /** What the runs did, by the names of their kinds: {@code lead}, {@code onboarding} and so on. */
    Map<String, Object> reports() {
        return reports;
    }

    private void lead() {
        var request = plan.lead();
        var lead = new ToldRun<>(stage, new LeadCommands(), TourPlan.ID);
        lead.start("1 of 6: a lead of %s comes in, is scored and routed".formatted(request.company()), request);
        keep("lead", lead.toItsEnd(false));
    }

    private void onboarding() {
        var request = plan.onboarding();
        var onboarding = new ToldRun<>(stage, new OnboardingCommands(), request.accountId());
        onboarding.start(
                "2 of 6: %s takes %s on board, and somebody else must agree"
                        .formatted(request.userId(), request.accountName()),
                request);
        keep("onboarding", onboarding.toItsEnd(false));
    }

    private void outreach() {
        var request = plan.outreach();
        var drew = new ToldRun<>(stage, new DrewCommands(), TourPlan.ID);
        drew.start("3 of 6: Drew: " + request.message(), request);
        keep("drew", drew.toItsEnd(false));
    }

    private void deck() {
        var request = plan.deck();
        var content = new ToldRun<>(stage, new ContentCommands(), request.businessId(TourPlan.ID));
        content.start("4 of 6: a deck about %s is made".formatted(plan.account()), request);
        var end = content.toItsEnd(false);
        keep("content", end);
        fetch(end.outcome().report());
    }

    private void fetch(@Nullable ContentReport report) {
        if (report == null || report.document() == null) {
            return;
        }
        try (var documents = stage.access().documents()) {
            var deck = documents.fetch(report.document().files().getFirst().documentId());
            stage.tell("The deck, which you keep: " + DocumentFile.writeInto(plan.decks(), deck));
        }
    }

    private void ticket() {
        var ticket = new ToldRun<>(stage, new TicketCommands(), TourPlan.ID);
        ticket.start(
                "5 of 6: a ticket comes in, and nobody resolves it within %s s"
                        .formatted(plan.ticketSla().toSeconds()),
                plan.ticket());
        var late = ticket.until(progress -> progress.run().state() == RunStanding.ESCALATED);
        if (!late.closed()) {
            resolve(ticket, late);
        }
        keep("ticket", ticket.toItsEnd(false));
    }

    private void resolve(ToldRun<TicketRequest, TicketReport> ticket, RunProgress late) {
        stage.tell("The SLA is breached:");
        new StatusView(late, stage.costNote(), 0).print(stage.screen());
        printOutbox(ticket.workflowId());
        var runs = stage.runs();
        stage.tell(SUPPORTER + " acknowledges it, and resolves it.");
        var _ = runs.tell(
                TicketResolution.class,
                ticket.workflowId(),
                workflow -> workflow.acknowledgeTicket(new Acknowledgement(SUPPORTER)));
        var _ = runs.tell(
                TicketResolution.class,
                ticket.workflowId(),
                workflow -> workflow.resolveTicket(new Resolution(
                        "Rolled the gateway back to the version before; all sensors report", SUPPORTER)));
    }

    private void memory() {
        stage.tell("6 of 6: what was learned, and is recalled the next time");
        var owners =
                List.of(Owners.of(Persona.SARAH_AE_WEST), Owners.of(Persona.ONBOARDING_BOT), Owners.team("support"));
        for (var owner : owners) {
            stage.screen().line("%s:".formatted(MemoryView.name(owner)));
            MemoryView.printList(learned(owner), stage.screen());
        }
    }

    private List<Memory> learned(MemoryOwner owner) {
        try {
            return stage.memory().all(owner, MemoryFilter.ALL).stream()
                    .filter(memory -> memory.lastUpdated().isAfter(beginning))
                    .toList();
        } catch (RunException.NoSuchRun none) {
            return List.of();
        }
    }

    private void printOutbox(@Nullable String run) {
        try (var outbox = stage.access().outbox()) {
            new OutboxView(outbox.newest(run, MOST_MESSAGES)).printList(stage.screen());
        }
    }

    private <R> void keep(String kind, End<R> end) {
        exits.add(end.exitCode());
        reports.put(kind, RunDocument.of(end.outcome()));
    }
}
