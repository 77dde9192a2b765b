package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rule that outside its claims a draft states nothing of the account, of people or of what was achieved for others: it may ask,
 * offer, thank, guess and think aloud. Judged by who does what: "you have", "she is leaving", "our customers saved". The present
 * tense that politeness uses too ("you need") is shown to whoever approves.
 */
final class UnsourcedStatements {
    /** Between who does something and what is done. */
    private static final String ADVERBS = "(?: " + Wording.anyOf("""
            also|already|just|now|still|currently|recently|all|both|really|clearly|probably|even
            never|always|no longer|not|had|have|has""") + ")*";

    private static final String PAST = " " + Wording.anyOf("""
            had|was|were|did|told|said|lost|left|spent|bought|paid|chose|made|got|went|ran|grew|fell|won|built|took|gave|found
            began|broke|saw|met|knew|came|kept|felt|thought|sold|sent|led
            \\w{2,}(?<!ne)ed""") + "\\b";

    private static final String BEING = " " + Wording.anyOf("""
            have|has|are|is|do not|does not|don't|doesn't|isn't|aren't|haven't|hasn't""") + "\\b";

    /** Of what is nobody's secret: "you are welcome". */
    private static final String COURTESY = " " + Wording.anyOf("""
            welcome|free to|right|very welcome|most welcome|invited|busy|in good hands|best placed|probably|surely
            the (?:right|best) (?:person|one)|the (?:option|choice|last word|best view)|a (?:lot|full)""");

    private static final String DOING = " " + Wording.anyOf("""
            trusts|uses|wants|needs|knows|believes|thinks|loses|pays|spends|runs|plans|relies|lacks|struggles|suffers|owes|depends""") + "\\b";

    /** A word of a noun phrase: what follows the phrase is what its bearer does. */
    private static final String NOUN = "(?!" + Wording.anyOf("""
            is|are|was|were|be|to|would|could|will|can|may|might|must|should|shall|do|does|did|have|has|had
            and|or|but|that|who|which|if|when|as|than|in|on|at|of|for|with|from|by|about|into|so|then
            we|i|you|he|she|they|it""") + "\\b)[\\w'-]+";

    private static final String YOU = "\\b" + Wording.anyOf("""
            you|your side|both of you|one of your [\\w'-]+
            your (?!(?:time|view|opinion|feedback|input|question|choice|decision|interest|patience) (?:is|was|are))(?:%s ){0,2}%s
            [\\w'-]+ (?:of|in|at|from|on) your (?:[\\w'-]+ )?[\\w'-]+""".formatted(NOUN, NOUN));

    private static final String OTHERS = Wording.anyOf("""
            he|she|they|who|nobody|everybody|someone|somebody|everyone
            (?:the|another|other|many|most|some|all|these|those|their|his|her|a|an|several)(?: %s){1,3}
            (?:our (?:other |existing )?)?(?:customers|clients|users|partners|companies|competitors|peers|others|firms|analysts|experts)""".formatted(NOUN));

    /** What makes of a clause a condition, a question or a wish. */
    private static final String NOT_UNDER = "(?<!\\b" + Wording.anyOf("""
            if|or|as|when|what|how|who|once|than|that|where|while|until|which|unless|wherever|whenever|whatever|whether|because|since
            sure|hope|trust|think|believe|imagine|suppose|wonder|guess|see|assume|like|before|after|in case|long as|soon as|far as
            those|people|topics|one|everything|anything|something|anyone|anybody|all|thing|things|work|way|time|times|day|moment""") + " )";

    private static final String HEARSAY = Wording.anyOf("""
            \\b(?:as|like) (?:agreed|confirmed|approved|decided)\\b
            \\b(?:as|like) (?:we|you|your \\w+) (?:agreed|promised|confirmed|approved|decided|signed)\\b
            \\baccording to\\b|\\bit is (?:known|clear|a fact|well known)\\b|\\brumou?rs?\\b
            \\b(?:i|we) (?:heard|hear|learned|learnt|saw|read|noticed|gather) (?:that|from|about you|of you|your|you)\\b
            \\b(?:i|we) (?:know|understand|understood) (?:that )?(?:you|your|he|she|they)\\b(?! (?:are|must be|may be) (?:busy|short of))""");

    private static final String BOASTING = Wording.anyOf("""
            \\bmarket leader\\b|\\bnumber one\\b|\\bour (?:[\\w'-]+ ){1,3}(?:lasts?|wins?|beats?|outperforms?|never|always)\\b
            \\bwe(?:'ve| have)?(?: already| just| also| recently)? (?:helped|saved|cut|reduced|increased|doubled|tripled|won|delivered)\\b
            \\bwe(?:'ve| have)?(?: already| just| also| recently)? (?:agreed|signed|promised|guaranteed|approved|decided|confirmed)\\b
            \\bwe(?:'ve| have)?(?: already| just| also| recently)? (?:replaced|proved|proven|settled|closed)\\b""");

    private static final Pattern STATED = Pattern.compile(String.join(
            "|",
            NOT_UNDER + YOU + ADVERBS + PAST,
            NOT_UNDER + YOU + ADVERBS + BEING + "(?!" + COURTESY + "| " + DraftText.CLAIM + ")",
            NOT_UNDER + YOU + ADVERBS + DOING,
            "\\b(?:he|she)(?:'s|'d)?" + ADVERBS + "(?:" + PAST + "|" + BEING
                    + "| (?:will|[a-z]{2,}s)\\b)|\\b(?:he|she)'s\\b",
            "^(?:[\\w ]{0,30}, )?" + OTHERS + ADVERBS + "(?:" + PAST
                    + "| (?:have|save|report|see|trust|rely|lose|choose|prefer)\\b)",
            "\\bthey(?:'ve| have| had| are|'re) (?!welcome|ready)",
            HEARSAY,
            BOASTING));

    /** A claim may be introduced by who said it, if that is the reader. */
    private static final Pattern INTRODUCES = Wording.pattern("""
            \\b(?:you|your side|your team|you and your team|your colleagues)(?: also| just| once| then)? \
            (?:told (?:us|me)|said|mentioned|put it|wrote|explained|described|pointed out|shared|raised|noted|asked)\
            (?=[^.!?]{0,60}%s)""".formatted(DraftText.CLAIM));

    /** Around a claim, what would deny or condition it changes what it says. */
    private static final Pattern DENIAL = Wording.pattern("""
            \\b(?:no longer|not|never|nobody|none|without|unless|if|until|false|untrue|wrong|denied|unlikely|doubt|refused|failed)\\b
            n't\\b|\\b(?:instead of|rather than)\\b""");

    /** What stands under a condition is not stated. */
    private static final Pattern CONDITION =
            Pattern.compile("\\b(?:if|whether|unless|in case|should you)\\b[^,.;:!?]*");

    /** Whoever says so says that it is a guess. */
    private static final Pattern GUESS = Wording.pattern("""
            ^(?:maybe|perhaps|probably|possibly|it seems|my guess is|i (?:think|guess|imagine|assume|suppose|believe))\\b""");

    private static final Pattern PRESENT = Pattern.compile(NOT_UNDER + "\\byou " + Wording.anyOf("""
            need|want|use|run|lose|pay|spend|struggle|suffer|plan|lack|rely|depend|face|risk|waste|miss|deserve|know that""") + "\\b");

    private UnsourcedStatements() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        return DraftText.of(draft).outside().stream()
                .filter(sentence -> !DraftText.isQuestion(sentence))
                .filter(sentence -> Wording.clauses(sentence).anyMatch(UnsourcedStatements::states))
                .map(sentence -> "statement must be part of a claim, got \"" + UnusualWords.shown(sentence) + "\"")
                .distinct()
                .toList();
    }

    static List<String> warnings(Draft draft, List<Fact> sources) {
        return DraftText.of(draft).outside().stream()
                .filter(sentence -> !DraftText.isQuestion(sentence))
                .filter(sentence -> PRESENT.matcher(PlainText.folded(sentence)).find())
                .map(sentence -> "may state something that no source says: \"" + UnusualWords.shown(sentence) + "\"")
                .toList();
    }

    private static boolean states(String sentence) {
        var folded = PlainText.folded(sentence);
        var claims = folded.contains(DraftText.CLAIM);
        var rest = claims ? INTRODUCES.matcher(folded).replaceAll("") : folded;
        return (claims && DENIAL.matcher(rest).find())
                || (!GUESS.matcher(rest).find()
                        && STATED.matcher(CONDITION.matcher(rest).replaceAll(""))
                                .find());
    }
}
