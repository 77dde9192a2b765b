package io.steadybase.gtm.worker.workflow.tickets;

import io.steadybase.gtm.dispatch.FailureType;
import io.steadybase.gtm.run.RunState;
import io.steadybase.gtm.testing.Histories;
import io.steadybase.gtm.testing.WorkflowHost;
import io.steadybase.gtm.tickets.Acknowledgement;
import io.steadybase.gtm.tickets.Resolution;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.worker.GtmWorker;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Records the histories of Ticket Resolution on the real server, one file per scenario, each under its next version. Run by name after
 * a change of what it does: {@code mvn -pl workflows/worker -am test -Dtest=RecordTicketHistories -Dsurefire.failIfNoSpecifiedTests=false}
 */
class RecordTicketHistories {
    private static final Histories HISTORIES = new Histories(Path.of("src/test/resources/histories"));
    private static final Resolution WATER = new Resolution("water", "Kim");

    @Test
    void resolved() {
        record("ticket-resolved", scenario -> {
            scenario.start(TicketScenario.request("P1"));
            scenario.until(RunState.WAITING);
            scenario.ticket().acknowledgeTicket(new Acknowledgement("Kim"));
            scenario.ticket().resolveTicket(WATER);
            scenario.stub().getResult(Object.class);
        });
    }

    @Test
    void escalated() {
        record("ticket-escalated", scenario -> {
            scenario.start(new TicketRequest(
                    "r1", "", "It burns.", "P1", "acme", null, Duration.ofSeconds(2), Duration.ofSeconds(4)));
            scenario.host().until(Duration.ofMillis(100), () -> scenario.notices.size() == 2);
            scenario.ticket().resolve(WATER);
            scenario.stub().getResult(Object.class);
        });
    }

    @Test
    void unanalysed() {
        record("ticket-unanalysed", scenario -> {
            scenario.failAnalysis(FailureType.MODEL_REFUSED);
            scenario.start(scenario.waitingFor(Duration.ofHours(9), "P1"));
            scenario.host().until(Duration.ofMillis(100), () -> scenario.notices.size() == 4);
            scenario.ticket().resolve(WATER);
            scenario.stub().getResult(Object.class);
        });
    }

    @Test
    void resolvedEarly() {
        record("ticket-resolved-early", scenario -> {
            scenario.hold();
            scenario.start(TicketScenario.request("P3"));
            scenario.ticket().resolve(WATER);
            scenario.letGo();
            scenario.stub().getResult(Object.class);
        });
    }

    @Test
    void cancelled() {
        record("ticket-cancelled", scenario -> {
            var run = scenario.start(TicketScenario.request("P3"));
            scenario.until(RunState.WAITING);
            run.cancel();
            scenario.until(RunState.CANCELLED);
        });
    }

    private static void record(String name, Consumer<TicketScenario> scenario) {
        try (var ticket = new TicketScenario(WorkflowHost.onRealServer(GtmWorker.factoryOptions()))) {
            scenario.accept(ticket);
            HISTORIES.record(ticket.host().client(), ticket.workflowId(), name);
        }
    }
}
