package io.steadybase.gtm.cli.leads;

import io.steadybase.gtm.cli.imports.ImportTarget;
import io.steadybase.gtm.cli.imports.MappedRow;
import io.steadybase.gtm.connection.RunOutcome;
import io.steadybase.gtm.connection.RunStanding;
import io.steadybase.gtm.leads.LeadContact;
import io.steadybase.gtm.leads.LeadQualification;
import io.steadybase.gtm.leads.LeadReport;
import io.steadybase.gtm.leads.LeadRequest;
import io.steadybase.gtm.run.RunKind;
import io.steadybase.gtm.run.RunState;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Leads of a file, as {@code gtm import leads} qualifies them. */
final class LeadRows implements ImportTarget<LeadRequest, LeadReport> {
    @Override
    public String name() {
        return "leads";
    }

    @Override
    public RunKind<LeadRequest, LeadReport> kind() {
        return LeadQualification.KIND;
    }

    @Override
    public String idField() {
        return "leadId";
    }

    @Override
    public List<String> fields() {
        return List.of("leadId", "company", "contact.name", "contact.title", "contact.email", "attributes.*");
    }

    @Override
    public LeadRequest input(MappedRow row) {
        return new LeadRequest(
                row.text("leadId"), row.text("company"), contact(row), row.below("attributes."), null, null);
    }

    private static @Nullable LeadContact contact(MappedRow row) {
        var isKnown = Stream.of("contact.name", "contact.title", "contact.email")
                .anyMatch(field -> row.orNull(field) != null);
        return isKnown
                ? new LeadContact(row.text("contact.name"), row.orNull("contact.title"), row.orNull("contact.email"))
                : null;
    }

    @Override
    public List<String> columns() {
        return List.of("score", "band", "route", "reason");
    }

    @Override
    public List<String> values(RunOutcome<LeadReport> outcome) {
        var report = outcome.report();
        var score = report == null ? null : report.score();
        var band = report == null || report.routing() == null
                ? ""
                : report.routing().band().label();
        return List.of(score == null ? "" : String.valueOf(score.score()), band, route(outcome), reason(outcome));
    }

    private static String route(RunOutcome<LeadReport> outcome) {
        return switch (outcome.standing()) {
            case WAITING, HELD -> "waiting for a decision";
            case COMPLETED -> ofReturned(Objects.requireNonNull(outcome.report()));
            case RUNNING, EXPIRED, REJECTED, ESCALATED, FAILED, CANCELLED, TERMINATED, TIMED_OUT ->
                outcome.standing().label();
        };
    }

    private static String ofReturned(LeadReport report) {
        if (report.routing() != null) {
            return report.routing().route();
        }
        return report.state() == RunState.COMPLETED ? "skipped" : report.state().label();
    }

    private static String reason(RunOutcome<LeadReport> outcome) {
        var report = outcome.report();
        if (outcome.reason() != null) {
            return outcome.reason();
        }
        if (outcome.standing() == RunStanding.COMPLETED && report != null && report.routing() == null) {
            return report.notes().isEmpty() ? "" : report.notes().getLast();
        }
        return report == null || report.routing() == null
                ? ""
                : report.routing().reason();
    }
}
