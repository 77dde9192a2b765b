package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.PlainText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the customer's side stated on a call, sentence by sentence, turn by turn. A turn begins with its speaker's label; whose label
 * is not the customer's, or nobody's, is not read: our own people, machines, unknown speakers, lines without a label before the
 * first one.
 */
public final class CustomerTurns {
    private static final Pattern LABEL = Pattern.compile("^\\s*\\[?([^:.!?\\]]{1,60})\\]?:(?:\\s+|$)(.*)$");

    private static final Pattern NOT_THEIRS = Pattern.compile(
            "(?i).*\\((?:us|vendor|seller|steadybase)\\)|rep|ae|sdr|csm|account executive|agent|sales(?: agent| rep)?|seller|vendor|us|we|steadybase.*"
                    + "|unknown.*|speaker ?\\w*|unidentified.*|assistant|system|user|bot|.*\\b(?:bot|ai|notetaker)|model|note|notes|summary|transcript|recording|automated.*|voicemail|moderator|operator|important.*|instructions?");

    private static final int MAX_SENTENCES = 3;

    private final List<List<String>> turns;

    private CustomerTurns(List<List<String>> turns) {
        this.turns = turns;
    }

    /**
     * Reads a transcript.
     *
     * @param ours names of our people, whose turns carry them as labels
     */
    public static CustomerTurns of(String transcript, Collection<String> ours) {
        var turns = new ArrayList<List<String>>();
        var theirs = false;
        var turn = new StringBuilder();
        for (var line : transcript.lines().toList()) {
            var label = LABEL.matcher(line);
            if (label.matches()) {
                add(turn, theirs, turns);
                theirs = isTheirs(label.group(1), ours);
                turn.setLength(0);
                turn.append(label.group(2));
            } else {
                turn.append('\n').append(line);
            }
        }
        add(turn, theirs, turns);
        return new CustomerTurns(turns);
    }

    /** The sentences of a quote as they were said, if it is one to three whole ones of one turn, each of which states something. */
    public Optional<String> statement(String quote) {
        var wanted = key(quote);
        return turns.stream()
                .flatMap(turn -> runs(turn).stream())
                .filter(run -> !wanted.isEmpty() && key(run).equals(wanted))
                .findFirst();
    }

    /** Whoever speaks to a machine in a turn speaks to no one in it. */
    private static void add(StringBuilder turn, boolean theirs, List<List<String>> turns) {
        var sentences = Wording.sentences(turn.toString().replace('\n', ' '));
        if (theirs && sentences.stream().noneMatch(ModelOrders::speaksToAModel)) {
            turns.add(sentences);
        }
    }

    private static boolean isTheirs(String label, Collection<String> ours) {
        var name = PlainText.folded(label);
        return !NOT_THEIRS.matcher(name).matches()
                && ours.stream()
                        .map(PlainText::folded)
                        .noneMatch(our -> our.equals(name) || our.startsWith(name + " "));
    }

    private static List<String> runs(List<String> turn) {
        var runs = new ArrayList<String>();
        for (int from = 0; from < turn.size(); from++) {
            for (int to = from; to < Math.min(turn.size(), from + MAX_SENTENCES) && states(turn.get(to)); to++) {
                runs.add(String.join(" ", turn.subList(from, to + 1)));
            }
        }
        return runs;
    }

    private static boolean states(String sentence) {
        return !DraftText.isQuestion(sentence) && !ModelOrders.isOne(sentence) && !ModelOrders.asks(sentence);
    }

    /** Case, quotes, spaces and the stop at the end are the model's to choose. */
    private static String key(String text) {
        return PlainText.folded(text).replaceAll("^[\"' ]+|[\"' .!]+$", "");
    }
}
