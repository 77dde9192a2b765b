package io.steadybase.gtm.cli.tickets;

import io.steadybase.gtm.cli.DurationConverter;
import io.steadybase.gtm.cli.RunStarter;
import io.steadybase.gtm.cli.StartOptions;
import io.steadybase.gtm.tickets.TicketRequest;
import io.steadybase.gtm.tickets.TicketResolution;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** {@code gtm start ticket}. */
@Command(
        name = "ticket",
        description = "Have a ticket analysed, and its clocks kept until somebody resolves it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Example:",
            "  ${ROOT-COMMAND-NAME} start ticket --ticket-id T-1 --priority P2 --subject \"No mail\" --description \"Nobody gets any mail.\""
        })
@SuppressWarnings("NullAway.Init") // picocli sets the fields
final class StartTicketCommand implements Callable<Integer> {
    private final RunStarter starter;

    @Option(
            names = "--ticket-id",
            required = true,
            paramLabel = "ID",
            description = "Names the ticket: the same id is the same run, never a second one.")
    private String ticketId;

    @Option(names = "--subject", paramLabel = "TEXT", defaultValue = "", description = "Its subject.")
    private String subject;

    @Option(names = "--description", required = true, paramLabel = "TEXT", description = "What the customer wrote.")
    private String description;

    @Option(
            names = "--priority",
            required = true,
            paramLabel = "PRIORITY",
            description =
                    "P1 (critical), P2 (high), P3 (medium) or P4 (low): how long its clocks run, and who is told.")
    private String priority;

    @Option(names = "--account", paramLabel = "ID", description = "The account that it is about.")
    private @Nullable String account;

    @Option(
            names = "--created-at",
            paramLabel = "INSTANT",
            converter = InstantConverter.class,
            description = "When its clocks began to run, e.g. 2026-11-24T09:00:00Z; default: now.")
    private @Nullable Instant createdAt;

    @Option(
            names = "--response-sla",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Instead of the priority's, e.g. 20s.")
    private @Nullable Duration responseSla;

    @Option(
            names = "--resolution-sla",
            paramLabel = "TIME",
            converter = DurationConverter.class,
            description = "Instead of the priority's, e.g. 2h.")
    private @Nullable Duration resolutionSla;

    @Mixin
    private StartOptions start;

    StartTicketCommand(RunStarter starter) {
        this.starter = starter;
    }

    @Override
    public Integer call() {
        return start.start(
                starter,
                TicketResolution.KIND,
                ticketId,
                id -> new TicketRequest(
                        id, subject, description, priority, account, createdAt, responseSla, resolutionSla));
    }

    /** Reads an instant. */
    static final class InstantConverter implements ITypeConverter<Instant> {
        @Override
        public Instant convert(String text) {
            try {
                return Instant.parse(text);
            } catch (DateTimeException e) {
                throw new TypeConversionException("instant must be like 2026-11-24T09:00:00Z, got " + text);
            }
        }
    }
}
