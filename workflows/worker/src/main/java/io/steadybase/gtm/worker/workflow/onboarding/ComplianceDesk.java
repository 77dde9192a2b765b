package io.steadybase.gtm.worker.workflow.onboarding;

import io.steadybase.gtm.evidence.OutreachText;
import io.steadybase.gtm.gate.GateDecision;
import io.steadybase.gtm.gate.Modification;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.ComplianceActivities;
import io.steadybase.gtm.onboarding.ComplianceActivities.ComplianceRequest;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.ComplianceReview.Finding;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.worker.dispatch.ActivityStubs;
import io.steadybase.gtm.worker.workflow.gate.GateItems;
import io.steadybase.gtm.worker.workflow.gate.GateSpec;
import io.steadybase.gtm.worker.workflow.progress.ReportNotes;
import io.steadybase.gtm.worker.workflow.progress.RunFailures;
import io.temporal.failure.ActivityFailure;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the gate for compliance asks about: one proposal with its findings; its welcome message may be rewritten. */
final class ComplianceDesk implements GateItems {
    static final GateSpec GATE = new GateSpec(
            ClientOnboarding.COMPLIANCE_GATE,
            ClientOnboarding.COMPLIANCE_STEP,
            List.of(ClientOnboarding.WELCOME_SUBJECT, ClientOnboarding.WELCOME_BODY),
            ClientOnboarding.COMPLIANCE_POLICY);

    private static final int MOST_EDITS = 4;
    private final ReportNotes notes;
    private @Nullable ComplianceRequest asked;
    private @Nullable ComplianceReview review;
    private int edits;

    ComplianceDesk(ReportNotes notes) {
        this.notes = notes;
    }

    /** Holds a proposal against the policies. */
    void review(ComplianceRequest request) {
        asked = request;
        review = found(request);
    }

    /** Whether a person must decide: policies do so only where they find nothing and little is at stake. */
    boolean needsAPerson() {
        return asked().tier().isStrategic()
                || asked().account().strategic()
                || !reviewed().findings().isEmpty();
    }

    /** What was found, null before {@link #review(ComplianceRequest)}. */
    @Nullable
    ComplianceReview review() {
        return review;
    }

    /** The proposal as it now stands. */
    Proposal proposal() {
        return asked().proposal();
    }

    @Override
    public String title(String accountId) {
        return "%s: %s, %d days, %d findings"
                .formatted(
                        asked().account().name(),
                        proposal().template(),
                        proposal().lastDay(),
                        reviewed().findings().size());
    }

    @Override
    public List<String> content(String accountId) {
        var content = new ArrayList<>(proposal().texts());
        content.add(proposal().welcome().subject());
        content.add(proposal().welcome().body());
        content.addAll(warnings(accountId));
        return content;
    }

    @Override
    public List<String> warnings(String accountId) {
        return reviewed().findings().stream().map(Finding::words).toList();
    }

    @Override
    public List<String> refusals(String accountId, List<Modification> modifications) {
        if (modifications.isEmpty()) {
            return List.of();
        }
        var edited = edited(modifications);
        var problems = new ArrayList<>(OutreachText.formProblems(
                edited.subject(), edited.body(), asked().account().name()));
        if (edits + modifications.size() > MOST_EDITS) {
            problems.add("at most %d edits can be made, got %d".formatted(MOST_EDITS, edits + modifications.size()));
        }
        return problems;
    }

    /** What the policies find only now speaks against the edit. If they cannot be asked, that does. */
    @Override
    public List<String> edit(String accountId, List<Modification> modifications, String by) {
        edits += modifications.size();
        var before = warnings(accountId);
        asked = new ComplianceRequest(
                asked().account(), asked().tier(), proposal().with(edited(modifications)));
        modifications.forEach(edit -> notes.add("%s edited by %s".formatted(edit.field(), by)));
        try {
            review = found(asked);
        } catch (ActivityFailure failure) {
            return List.of("the edit could not be checked: " + RunFailures.reason(failure));
        }
        return warnings(accountId).stream()
                .filter(finding -> !before.contains(finding))
                .toList();
    }

    private Welcome edited(List<Modification> modifications) {
        var welcome = proposal().welcome();
        for (var edit : modifications) {
            welcome = edit.field().equals(ClientOnboarding.WELCOME_SUBJECT)
                    ? new Welcome(edit.value(), welcome.body())
                    : new Welcome(welcome.subject(), edit.value());
        }
        return welcome;
    }

    @Override
    public void decided(String accountId, GateDecision decision) {
        // The workflow asks the gate.
    }

    private static ComplianceReview found(ComplianceRequest request) {
        return ActivityStubs.of(ComplianceActivities.class, request.account().name())
                .reviewCompliance(request);
    }

    private ComplianceRequest asked() {
        return Objects.requireNonNull(asked);
    }

    private ComplianceReview reviewed() {
        return Objects.requireNonNull(review);
    }
}
