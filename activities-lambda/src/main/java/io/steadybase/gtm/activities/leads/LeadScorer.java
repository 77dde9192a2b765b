package io.steadybase.gtm.activities.leads;

import io.steadybase.gtm.activities.leads.LeadTasks.FactorAnswer;
import io.steadybase.gtm.activities.leads.LeadTasks.ScoreAnswer;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.Prompt;
import io.steadybase.gtm.leads.LeadScore;
import io.steadybase.gtm.leads.LeadScoringActivities;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Step 2: the model scores a lead by the scorecard, and code holds every factor and the sum against it. So the same attributes
 * have the same score, whichever model answers.
 */
public final class LeadScorer implements LeadScoringActivities {
    private static final int LONGEST_VALUE = 120;

    private final ModelClient model;
    private final Scorecard scorecard = Scorecard.ofResource();

    /** A scorer that asks this model. */
    public LeadScorer(ModelClient model) {
        this.model = model;
    }

    @Override
    public ScoreResult scoreLead(ScoreRequest request) {
        var notes = new ArrayList<String>();
        var lead = counting(request.attributes(), notes);
        var prompt = Prompt.of("Score this lead by the scorecard.")
                .withJson("scorecard", scorecard.forModel())
                .withJson("lead", lead);
        var answer = model.ask(LeadTasks.SCORE, prompt, given -> departures(given, lead));
        var factors = scorecard.factors().stream()
                .map(factor -> factor(factor, lead.get(factor.name())))
                .toList();
        var score = new LeadScore(answer.value().score(), scorecard.base(), factors, scorecard.version());
        return new ScoreResult(score, notes, answer.spend());
    }

    /** The attributes that the scorecard has, in its order, as it can read them. */
    private Map<String, String> counting(Map<String, String> attributes, List<String> notes) {
        var lead = new LinkedHashMap<String, String>();
        for (var factor : scorecard.factors()) {
            var value = TextLimits.line(attributes.getOrDefault(factor.name(), ""));
            if (value.isEmpty()) {
                continue;
            }
            if (factor.isUnreadable(value)) {
                notes.add("%s must be a number, got '%s': it counts as unknown"
                        .formatted(factor.name(), TextLimits.clip(value, LONGEST_VALUE)));
            } else {
                lead.put(factor.name(), TextLimits.clip(value, LONGEST_VALUE));
            }
        }
        var unused = attributes.keySet().stream()
                .filter(name -> scorecard.factor(name).isEmpty())
                .toList();
        if (!unused.isEmpty()) {
            notes.add("the scorecard has no factor " + TextLimits.clip(String.join(", ", unused), TextLimits.NAME));
        }
        return lead;
    }

    /** Where an answer departs from the scorecard, one line each; empty if it follows it. */
    private List<String> departures(ScoreAnswer answer, Map<String, String> lead) {
        var departures = new ArrayList<String>();
        var names = answer.factors().stream().map(FactorAnswer::name).toList();
        var wanted = scorecard.factors().stream().map(Scorecard.Factor::name).toList();
        if (!names.stream().sorted().toList().equals(wanted.stream().sorted().toList())) {
            return List.of("factors must be each of %s once, got %s".formatted(wanted, names));
        }
        for (var given : answer.factors()) {
            var value = lead.get(given.name());
            var points = scorecard.factor(given.name()).orElseThrow().points(value);
            if (given.points() != points) {
                departures.add("points of %s must be %d for %s, got %d"
                        .formatted(given.name(), points, value == null ? "unknown" : value, given.points()));
            }
        }
        var score = score(lead);
        if (answer.score() != score) {
            departures.add("score must be the base and all points, %d, got %d".formatted(score, answer.score()));
        }
        return departures;
    }

    private int score(Map<String, String> lead) {
        return LeadScore.held(scorecard.base()
                + scorecard.factors().stream()
                        .mapToInt(factor -> factor.points(lead.get(factor.name())))
                        .sum());
    }

    private static LeadScore.Factor factor(Scorecard.Factor factor, @Nullable String value) {
        return new LeadScore.Factor(factor.name(), value, factor.points(value), factor.weight(), factor.why());
    }
}
