package io.steadybase.gtm.cli.onboarding;

import io.steadybase.gtm.cli.ItemView;
import io.steadybase.gtm.cli.Screen;
import io.steadybase.gtm.cli.Style;
import io.steadybase.gtm.cli.TerminalText;
import io.steadybase.gtm.cli.TextTable;
import io.steadybase.gtm.cli.TextTable.Column;
import io.steadybase.gtm.onboarding.ClientOnboarding;
import io.steadybase.gtm.onboarding.ComplianceReview;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A proposal in full, with what the policies hold against it.
 *
 * @param review null while the policies have not been asked
 */
public record ProposalView(
        String accountId, Proposal proposal, @Nullable ComplianceReview review) implements ItemView {
    @Override
    public void print(Screen screen, int number, int count) {
        screen.line(screen.paint(
                Style.STRONG,
                "--- proposal %d of %d: %s, %s".formatted(number, count, line(accountId), line(proposal.template()))));
        screen.block("", proposal.summary());
        printPlan(screen);
        printPeople(screen);
        printFindings(screen);
        screen.line("welcome message:");
        screen.line("  subject: ", line(proposal.welcome().subject()));
        screen.gap();
        screen.block("  ", proposal.welcome().body());
        screen.gap();
    }

    private void printPlan(Screen screen) {
        screen.line("milestones:");
        var milestones = new TextTable(Column.right("day"), Column.left("milestone"), Column.left("success criteria"));
        proposal.milestones()
                .forEach(milestone -> milestones.row(
                        String.valueOf(milestone.day()),
                        milestone.name(),
                        String.join("; ", milestone.successCriteria())));
        screen.table(milestones);
        screen.line("timeline:");
        var timeline = new TextTable(Column.right("day"), Column.left("what"), Column.left("who"));
        proposal.timeline()
                .forEach(entry -> timeline.row(String.valueOf(entry.day()), entry.activity(), entry.owner()));
        screen.table(timeline);
    }

    private void printPeople(Screen screen) {
        screen.line("resources:");
        proposal.resources()
                .forEach(resource -> screen.line("  - ", line(resource.role() + ": " + resource.responsibility())));
        screen.line("risks:");
        proposal.risks().forEach(risk -> {
            screen.line("  - ", line(risk.risk()));
            screen.line("    therefore: ", line(risk.mitigation()));
        });
    }

    private void printFindings(Screen screen) {
        if (review == null) {
            screen.line("findings: the policies have not been asked yet");
        } else if (review.findings().isEmpty()) {
            screen.line("findings: none (policies %s)".formatted(line(review.policyVersion())));
        } else {
            screen.line("findings (policies %s):".formatted(line(review.policyVersion())));
            review.findings().forEach(finding -> screen.line("  - ", line(finding.words())));
        }
    }

    @Override
    public Map<String, String> texts() {
        var texts = new LinkedHashMap<String, String>();
        texts.put(ClientOnboarding.WELCOME_SUBJECT, proposal.welcome().subject());
        texts.put(ClientOnboarding.WELCOME_BODY, proposal.welcome().body());
        return texts;
    }

    @Override
    public ItemView with(Map<String, String> texts) {
        var welcome = proposal.welcome();
        var rewritten = new Welcome(
                texts.getOrDefault(ClientOnboarding.WELCOME_SUBJECT, welcome.subject()),
                texts.getOrDefault(ClientOnboarding.WELCOME_BODY, welcome.body()));
        return new ProposalView(accountId, proposal.with(rewritten), review);
    }

    private static String line(String text) {
        return TerminalText.line(text);
    }
}
