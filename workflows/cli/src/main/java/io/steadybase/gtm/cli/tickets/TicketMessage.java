package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.DeadlineView;
import io.steadybase.gtm.cli.JsonOption;
import io.steadybase.gtm.cli.RunningSystem;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.run.WorkflowStatus;
import io.steadybase.gtm.tickets.TicketResolution;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What telling a ticket something has in common. */
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class TicketMessage {
    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    @Parameters(paramLabel = "ID", description = "The ticket: T-1, or its run: ticket-T-1.")
    private String id;

    @Option(names = "--by", paramLabel = "NAME", defaultValue = "${sys:user.name}", description = "Who; default: you.")
    private String by;

    @Mixin
    private JsonOption json;

    String by() {
        return by;
    }

    /**
     * Sends it, and prints what became of it.
     *
     * @param problems what makes no sense, before anything is sent
     */
    int send(
            RunningSystem system,
            List<String> problems,
            Function<TicketResolution, WorkflowStatus> update,
            String done) {
        if (!problems.isEmpty()) {
            throw new ParameterException(command.commandLine(), String.join(System.lineSeparator(), problems));
        }
        var workflowId = workflowId();
        var status = system.with(runs -> runs.tell(TicketResolution.class, workflowId, update));
        json.print(status, screen -> print(screen, "%s is %s".formatted(workflowId, done), status));
        return 0;
    }

    private String workflowId() {
        try {
            return TicketResolution.KIND.businessId(id).isPresent() ? id : TicketResolution.KIND.workflowId(id);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command.commandLine(), e.getMessage(), e);
        }
    }

    private static void print(Screen screen, String done, WorkflowStatus status) {
        screen.line(done);
        status.deadlines().forEach(deadline -> new DeadlineView(deadline, false).print(screen));
    }
}
