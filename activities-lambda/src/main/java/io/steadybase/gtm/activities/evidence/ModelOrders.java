package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The rule that outreach holds nothing that speaks to a model, and asks its reader for no more than an answer: such a sentence was
 * taken over from data, and whoever put it there wanted something else.
 */
final class ModelOrders {
    private static final String SET_ASIDE =
            "(?:ignor\\w+|disregard\\w*|forget|overrid\\w+|bypass\\w*|circumvent\\w*|evad\\w+|disabl\\w+|unlock\\w*)";

    private static final Pattern TO_A_MODEL = Wording.pattern("""
            \\b%s\\b.{0,60}\\b(?:i\\w*structions?|prompts?|rules?|guidelines?|directions?|filter\\w*|functionalit\\w+|polic(?:y|ies))\\b
            \\b%s\\b.{0,60}\\b(?:safety|controls|above|constraints?|restrictions?)\\b
            \\b(?:system|initial|starting|hidden|secret|previous|prior|new|original|important) (?:\\w+ )?(?:prompts?|instructions?|configuration)\\b
            \\b(?:developer|following|earlier|given) (?:\\w+ )?(?:prompts?|instructions?|configuration)\\b
            \\b(?:system|developer|initiali[sz]ation) ?_?(?:message|string|prompt|call)s?\\b
            \\b(?:your|these|those|the|my) (?:\\w+ )?(?:prompt|instructions?)\\b|\\binstructions? (?:above|below|you were|given)\\b
            \\byou (?:are|were) (?:now|dan\\b|free from|told|instructed|programmed|running as|operating in|in (?:\\w+ )?mode|going to (?:act|pretend))
            \\byou (?:are|were) an? (?:\\w+ ){0,3}(?:ai|assistant|model|chatbot|bot|llm|advisor)\\b|\\bwere you (?:told|instructed)\\b
            \\bas an? (?:\\w+ )?(?:ai|assistant|model|chatbot|llm)\\b|\\b(?:ai|llm|language) (?:model|assistant)s?\\b
            \\b(?:chatgpt|gpt-?\\d?|llms?|openai|jailbreak\\w*|do anything now)\\b|\\bpretend (?:to be|you|that)\\b|\\brole-?play\\b
            \\b(?:test|developer|debug|maintenance|dan|god|admin\\w*|unrestricted|sudo|root|override) (?:mode|override)\\b|\\btest pipeline\\b
            \\b(?:base64|rot13|hexadecimal|unicode|javascript|markdown)\\b|\\bin (?:your|the) (?:response|output)\\b
            \\bthe (?:following )?(?:string|payload|canary)\\b|\\bsubmit_\\w+|\\btool call\\b|#{3}
            ^\\W*(?:assistant|system|user|human|instruction|admin|information)\\)? ?:|\\bpriority (?:task|instruction|order)\\b
            \\bregardless of (?:any|your|all) (?:previous|prior|other|earlier)\\b|\\bno matter what\\b
            \\bfor test(?:ing)? purposes\\b|\\bthis is (?:just )?a test\\b|\\bplease do the following\\b|\\bassigned a task\\b
            \\bsupposed to (?:tell|say|reveal|answer)\\b|\\byour? (?:task|role|job) is to\\b""".formatted(SET_ASIDE, SET_ASIDE));

    private static final String LEAD_IN = Wording.anyOf("""
            please|then|now|so|just|also|and|first|finally|kindly|important|urgent|instead|next|immediately|simply|todo""");

    private static final String FIRST = "(?:" + LEAD_IN + "[^\\p{L}]+)*";

    private static final String DETERMINER = Wording.anyOf("""
            an?|the|all|your|my|me|us|this|that|these|those|every|each|any|some|how|what|which|why|where|whether|as|to
            it|him|her|them|money|detailed|specific|step|effective|in|\\d+""");

    /** Verbs with which a sentence gives an order that no letter gives. */
    private static final Pattern ORDER = Pattern.compile(FIRST + Wording.anyOf("""
            (?:output|print|echo|reveal|repeat|translate|encode|decode|encrypt|decrypt|convert|concatenate|generate|execute)\\b.*
            (?:compute|leak|dump|hack|exploit|inject|bypass|click|visit|download|install|log ?in|sign in|sell|invest|donate)\\b.*
            (?:delete|erase|modify|replace|append|insert|include|create|compose|enter|paste|describe|explain|provide|suggest)\\b.*
            (?:recommend|advise|teach|give me|show me|tell me (?:how|what|which|the|about|where|why)|invite|forward|upload)\\b.*
            (?:submit|disclose|return|respond|say|start your|make|perform|follow|obey|do not|never|always|predict|fetch)\\b.*
            (?:retrieve|pretend|remove|send (?:all|an?|the|this|money|every)|get (?:all|the|me|rid)|begin (?:your|with|by))\\b.*
            (?:answer (?:this|the|with|only)|answer:|complete (?:this|the)).*
            (?:access|change|update|copy|list|post|e-?mail|mail|type|use|display|reserve|book|open|run|call|find|search) %s\\b.*
            (?:plan|build|design|develop|write|draft|outline|transfer|wire|pay|purchase|buy|reset|act|continue|finish|stop|set|add) %s\\b.*""".formatted(DETERMINER, DETERMINER)));

    /** Words that stand before a determiner and are no verb. */
    private static final String NO_VERB = Wording.anyOf("""
            in|on|at|for|with|from|by|of|to|about|after|before|during|since|until|without|besides|like|as|if|when|while|because
            although|though|whether|once|unless|where|that|which|who|what|how|and|but|so|or|nor|yet|then|not|all|both|half|maybe
            perhaps|only|just|even|also|today|yesterday|tomorrow|is|are|was|were|do|does|did|has|have|had|than|some|most|many
            under|over|through|within|across|against|beyond|between|behind|into|around|despite|except|what's|it's|that's
            there|here|hello|hi|hey|dear|good|best|we|i|you|they|he|she|it|now|next|last|this|given|regarding""");

    /** A verb first, and what it is about next. */
    private static final Pattern REQUEST = Pattern.compile(
            FIRST + "(?!" + NO_VERB + "\\b)[a-z-]{2,} (?!in\\b|as\\b|that\\b|\\d)" + DETERMINER + "\\b.*");

    /** Verbs with which a sentence on a call asks for something instead of stating something. */
    private static final Pattern ASKS = Pattern.compile(FIRST + Wording.anyOf("""
            (?:give|list|think|convince|detail|come up|go|put|take|help|use|write|find|assist|tell|show|name|compare|vote|buy) .*
            (?:summari[sz]e|rewrite|rephrase|fill|identify|craft|discuss|consider|produce|prepare|assume|imagine|act|speak) .*
            (?:e-?mail|mail|send|separate|approach|beginning with) .*"""));

    private static final Pattern BUYING = Pattern.compile(FIRST
            + "(?:send|give|show|make) (?:me|us) (?:an?|the|your) (?:plan|proposal|offer|quote|contract|date|demo)\\b");

    private static final Pattern POLITE = Pattern.compile(FIRST + Wording.anyOf("""
            let|have an?|enjoy|thank|thanks|take (?:a look|your time|the time|care)|pick|choose|keep|see|feel|reply
            tell me (?:if|when|whether)|give me a (?:call|ring|shout)|drop me|call me|talk to|speak to|looking forward|sorry
            (?:happy|glad|nice|great|good|pleased) to|congratulations|good luck""") + "\\b");

    private ModelOrders() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        return Wording.sentences(DraftText.of(draft).whole()).stream()
                .filter(ModelOrders::isOne)
                .map(sentence -> "outreach must ask for nothing but an answer, got \"" + sentence + "\"")
                .distinct()
                .toList();
    }

    /** What asks the reader to do something: whether it is politeness, only a reader can tell. */
    static List<String> warnings(Draft draft, List<Fact> sources) {
        return DraftText.of(draft).outside().stream()
                .filter(sentence -> isRequest(sentence)
                        && !POLITE.matcher(PlainText.folded(sentence)).lookingAt())
                .map(sentence -> "asks the reader for something: \"" + UnusualWords.shown(sentence) + "\"")
                .toList();
    }

    /** Whether a sentence speaks to a model, or gives an order that no call and no letter gives. */
    static boolean isOne(String sentence) {
        return Wording.clauses(sentence).anyMatch(clause -> speaksToAModel(clause) || gives(ORDER, clause));
    }

    /** Whether a sentence speaks to a model. */
    static boolean speaksToAModel(String sentence) {
        return TO_A_MODEL.matcher(PlainText.folded(sentence)).find();
    }

    /** Whether a sentence of a call asks for something, in whatever form, other than what a buyer asks for. */
    static boolean asks(String sentence) {
        if (BUYING.matcher(PlainText.folded(sentence)).lookingAt()) {
            return false;
        }
        return isRequest(sentence) || Wording.clauses(sentence).anyMatch(clause -> gives(ASKS, clause));
    }

    private static boolean isRequest(String sentence) {
        return Wording.clauses(sentence).anyMatch(clause -> gives(REQUEST, clause));
    }

    private static boolean gives(Pattern order, String clause) {
        return !DraftText.isQuestion(clause)
                && order.matcher(PlainText.folded(clause).replaceAll("^[^\\p{L}]+", ""))
                        .matches();
    }
}
