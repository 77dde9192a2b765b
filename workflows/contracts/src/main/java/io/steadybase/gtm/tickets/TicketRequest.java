package io.steadybase.gtm.tickets;

import io.steadybase.gtm.run.Markdown;
import io.steadybase.gtm.run.RunInput;
import io.steadybase.gtm.run.TextLimits;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The input of Ticket Resolution.
 *
 * @param ticketId names the ticket: the workflow id without its {@code ticket-}
 * @param subject may be empty: not every customer writes one
 * @param priority the name of a {@link TicketPriority}
 * @param accountId the account that it is about, null if unknown
 * @param createdAt when its clocks began to run, null for the start of the run
 * @param responseSla instead of the priority's, null for that
 * @param resolutionSla instead of the priority's, null for that
 */
public record TicketRequest(
        String ticketId,
        String subject,
        String description,
        String priority,
        @Nullable String accountId,
        @Nullable Instant createdAt,
        @Nullable Duration responseSla,
        @Nullable Duration resolutionSla)
        implements RunInput {
    /** The longest subject, in characters. */
    public static final int LONGEST_SUBJECT = 500;

    private static final Duration LONGEST_SLA = Duration.ofDays(365);

    /** A request with nothing in it, for a run that was started without one. */
    public static final TicketRequest NONE = new TicketRequest("", "", "", "", null, null);

    public TicketRequest {
        ticketId = ticketId == null ? "" : ticketId;
        subject = subject == null ? "" : subject;
        description = description == null ? "" : description;
        priority = priority == null ? "" : priority;
    }

    /** With the priority's own clocks. */
    public TicketRequest(
            String ticketId,
            String subject,
            String description,
            String priority,
            @Nullable String accountId,
            @Nullable Instant createdAt) {
        this(ticketId, subject, description, priority, accountId, createdAt, null, null);
    }

    /** What the ticket is about, on a line: the subject, or the beginning of the description. */
    public String title() {
        var line = TextLimits.line(subject);
        return line.isEmpty() ? TextLimits.summary(description) : TextLimits.clip(line, TextLimits.NAME);
    }

    /** How soon somebody must have said that they look after it. */
    public Duration responseSlaOf(TicketPriority known) {
        return Objects.requireNonNullElse(responseSla, known.responseSla());
    }

    /** How soon it must be resolved. */
    public Duration resolutionSlaOf(TicketPriority known) {
        return Objects.requireNonNullElse(resolutionSla, known.resolutionSla());
    }

    @Override
    public String summary() {
        return TextLimits.summary(priority + ": " + title());
    }

    @Override
    public String details() {
        var lines = new ArrayList<String>();
        lines.add("**%s**: %s\n".formatted(Markdown.text(priority), Markdown.text(title())));
        lines.add("> " + Markdown.text(TextLimits.clip(description, TextLimits.NOTE / 2)) + "\n");
        if (accountId != null) {
            lines.add("- about " + Markdown.text(accountId));
        }
        return String.join("\n", lines);
    }

    @Override
    public List<String> problems() {
        var problems = new ArrayList<String>();
        TextLimits.required("ticketId", ticketId, TextLimits.NAME, problems);
        TextLimits.optional("subject", subject, LONGEST_SUBJECT, problems);
        TextLimits.required("description", description, TextLimits.MESSAGE, problems);
        TextLimits.optional("accountId", accountId, TextLimits.NAME, problems);
        if (TicketPriority.named(priority).isEmpty()) {
            problems.add("priority must be one of %s, got %s"
                    .formatted(TicketPriority.names(), TextLimits.clip(priority, TextLimits.NAME)));
        }
        checkSla("responseSla", responseSla, problems);
        checkSla("resolutionSla", resolutionSla, problems);
        return problems;
    }

    private static void checkSla(String field, @Nullable Duration sla, List<String> problems) {
        if (sla != null && (!sla.isPositive() || sla.compareTo(LONGEST_SLA) > 0)) {
            problems.add("%s must be longer than nothing and at most 365 days, got %s".formatted(field, sla));
        }
    }
}
