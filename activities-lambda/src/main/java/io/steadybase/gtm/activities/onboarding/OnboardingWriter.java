package io.steadybase.gtm.activities.onboarding;

import io.steadybase.gtm.activities.memory.PromptMemories;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.activities.onboarding.OnboardingTasks.ProposalAnswer;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.onboarding.EngagementAnalysis;
import io.steadybase.gtm.onboarding.OnboardingAccount;
import io.steadybase.gtm.onboarding.OnboardingWritingActivities;
import io.steadybase.gtm.onboarding.Proposal;
import io.steadybase.gtm.onboarding.Proposal.Milestone;
import io.steadybase.gtm.onboarding.Proposal.TimelineEntry;
import io.steadybase.gtm.onboarding.Proposal.Welcome;
import io.steadybase.gtm.onboarding.Tier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Steps 2 and 3: chooses the track, and writes the proposal. */
public final class OnboardingWriter implements OnboardingWritingActivities {
    private final ModelClient model;

    /** A writer who asks this model. */
    public OnboardingWriter(ModelClient model) {
        this.model = model;
    }

    @Override
    public AnalysisResult analyzeEngagement(AnalysisRequest request) {
        var account = request.account();
        var prompt = Prompt.of("Choose the track for this client.")
                .withJson("client", Client.of(account, request.tier()))
                .withJson("facts", account.facts())
                .withJson("findings", request.findings());
        var known = Stream.concat(
                        account.facts().stream(), request.findings().stream().map(finding -> finding.fact()))
                .map(Fact::id)
                .collect(Collectors.toUnmodifiableSet());
        var answer = model.ask(OnboardingTasks.ENGAGEMENT, prompt, analysis -> unfounded(analysis, known));
        return new AnalysisResult(answer.value(), answer.spend());
    }

    private static List<String> unfounded(EngagementAnalysis analysis, Set<String> known) {
        return analysis.reasons().stream()
                .filter(reason -> !known.contains(reason.sourceId()))
                .map(reason -> "sourceId must be the id of a fact or finding, got " + reason.sourceId())
                .toList();
    }

    @Override
    public ProposalResult generateProposal(ProposalRequest request) {
        var account = request.account();
        var memories = PromptMemories.of(request.memories());
        var prompt = Prompt.of("Write the proposal for this client." + memories.remark())
                .withJson("client", Client.of(account, request.tier()))
                .withJson("analysis", request.analysis())
                .withJson("facts", account.facts())
                .withJson("findings", request.findings())
                .withJson("memories", memories.taken());
        var answer = model.ask(OnboardingTasks.PROPOSAL, prompt, OnboardingWriter::contradictions);
        var template = request.analysis().track().label() + "-" + request.tier().label();
        return new ProposalResult(proposal(template, account.owner(), answer.value()), answer.spend());
    }

    /** What contradicts itself in a proposal: nobody could work by it. */
    private static List<String> contradictions(ProposalAnswer answer) {
        var lastDay =
                answer.timeline().stream().mapToInt(TimelineEntry::day).max().orElse(0);
        var names = new HashSet<String>();
        var found = new ArrayList<String>();
        for (var milestone : answer.milestones()) {
            if (milestone.day() > lastDay) {
                found.add("milestone \"%s\" must be reached by the last day of the timeline, %d, got %d"
                        .formatted(milestone.name(), lastDay, milestone.day()));
            }
            if (!names.add(milestone.name().strip())) {
                found.add("every milestone must be named once, got \"%s\" again".formatted(milestone.name()));
            }
        }
        return found;
    }

    /** The signature is not the model's to write: who signs is a fact of the CRM. */
    private static Proposal proposal(String template, String owner, ProposalAnswer answer) {
        var welcome = answer.welcome();
        return new Proposal(
                template,
                answer.summary().strip(),
                answer.milestones().stream()
                        .sorted(Comparator.comparingInt(Milestone::day))
                        .toList(),
                answer.timeline().stream()
                        .sorted(Comparator.comparingInt(TimelineEntry::day))
                        .toList(),
                answer.resources(),
                answer.risks(),
                new Welcome(welcome.subject().strip(), welcome.body().strip() + "\n\nBest regards,\n" + owner));
    }

    /** What the model is told of whom it writes for. */
    private record Client(
            String name,
            Tier tier,
            String sector,
            @Nullable String country,
            @Nullable Contact contact) {
        static Client of(OnboardingAccount account, Tier tier) {
            return new Client(account.name(), tier, account.sector(), account.country(), account.contact());
        }
    }
}
