package io.steadybase.gtm.onboarding;

import java.util.ArrayList;
import java.util.List;

/**
 * How a client is taken on board. Days are counted from the kickoff, which is on day 1.
 *
 * @param template the name of what it was made after, e.g. {@code white-glove-enterprise}
 * @param milestones by day
 * @param timeline by day
 */
public record Proposal(
        String template,
        String summary,
        List<Milestone> milestones,
        List<TimelineEntry> timeline,
        List<Resource> resources,
        List<Risk> risks,
        Welcome welcome) {
    public Proposal {
        milestones = List.copyOf(milestones);
        timeline = List.copyOf(timeline);
        resources = List.copyOf(resources);
        risks = List.copyOf(risks);
    }

    /** The day on which it ends; 0 if it has no timeline. */
    public int lastDay() {
        return timeline.stream().mapToInt(TimelineEntry::day).max().orElse(0);
    }

    /** The same proposal with another welcome message. */
    public Proposal with(Welcome other) {
        return new Proposal(template, summary, milestones, timeline, resources, risks, other);
    }

    /** Everything that it says but for the welcome message, a text per part, in a fixed order. */
    public List<String> texts() {
        var texts = new ArrayList<>(List.of(summary));
        milestones.forEach(milestone -> {
            texts.add("day %d: %s".formatted(milestone.day(), milestone.name()));
            texts.addAll(milestone.successCriteria());
        });
        timeline.forEach(entry -> texts.add("day %d: %s (%s)".formatted(entry.day(), entry.activity(), entry.owner())));
        resources.forEach(resource -> texts.add(resource.role() + ": " + resource.responsibility()));
        risks.forEach(risk -> texts.add(risk.risk() + ": " + risk.mitigation()));
        return List.copyOf(texts);
    }

    /** Something to be reached by a day, and how one sees that it is. */
    public record Milestone(String name, int day, List<String> successCriteria) {
        public Milestone {
            successCriteria = List.copyOf(successCriteria);
        }
    }

    /**
     * What happens on a day.
     *
     * @param owner the role that does it
     */
    public record TimelineEntry(int day, String activity, String owner) {}

    /** A role that takes part, and what it answers for. */
    public record Resource(String role, String responsibility) {}

    /** What may go wrong, and what is done about it. */
    public record Risk(String risk, String mitigation) {}

    /** The message that the client gets. */
    public record Welcome(String subject, String body) {}
}
