package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule that outreach promises no discount and no price: that is for a person to negotiate. What an account itself said of
 * its money may be cited; an amount in one sentence with an offer may not.
 */
final class PricePromises {
    private static final Pattern CONCESSION = pattern(
            "\\bdiscount\\w*|\\brebates?\\b|\\bcoupons?\\b|\\bvouchers?\\b"
                    + "|(?:%|\\bper ?cent)\\s*(?:off|less|reduction|cheaper|lower)\\b|\\boff (?:the|your|our|list) ?(?:list )?(?:price|fee|invoice)"
                    + "|\\bfree of (?:charge|cost)\\b|\\bfor free\\b|\\b(?:no|without|zero)(?: extra| additional| further)? (?:charge|cost|fee)s?\\b"
                    + "|\\bfree (?:trial|months?|weeks?|years?|seats?|licen[cs]es?|upgrades?|pilot|setup|onboarding|shipping)\\b"
                    + "|\\bcomplimentary\\b|\\bon the house\\b|\\bwaiv(?:e|es|ed|er|ers|ing)\\b|\\bcheaper\\b|\\bhalf[- ]price\\b"
                    + "|\\bmoney[- ]back\\b|\\bcash ?back\\b|\\bpromo(?:tion(?:al)?)? (?:code|price|rate)\\b|\\bspecial (?:price|pricing|offer|rate|deal|terms)\\b"
                    + "|\\b(?:reduced|lower|lowest|best|preferential|exclusive|introductory|bundle) (?:price|pricing|rate|fee)s?\\b"
                    + "|\\b(?:price|pricing|rate) (?:reduction|cut|break|match|lock|freeze|promise|guarantee)\\w*"
                    + "|\\b(?:cut|drop|lower|reduce|match|beat|lock in|lock|freeze|hold|guarantee\\w*|promise\\w*) (?:[\\w']+ ){0,3}(?:price|pricing|rate|fee|quote)s?\\b"
                    + "|\\b(?:price|pricing|rate)s? (?:[\\w']+ ){0,3}guarantee\\w*|\\bsave (?:you |yourself )?(?:up to |over |about )?(?:[$€£]|usd |eur |gbp )?\\d");

    private static final Pattern AMOUNT = pattern(
            "(?:[$€£]|\\b(?:usd|eur|gbp) ?)\\d|\\d[\\d,.]* ?(?:k|m|million|thousand)? ?(?:[$€£]|(?:usd|eur|gbp|dollars?|euros?|pounds?)\\b)");

    private static final Pattern OFFER = pattern(
            "\\bwe(?:'ll| will| can| could| would| are able to| are happy to)? (?:offer|give|sell|quote|do it|do this|do that|charge|bill|provide|deliver|supply)\\b"
                    + "|\\bfor (?:just|only|as little as)\\b|\\bpriced? at\\b|\\bour (?:price|pricing|rate|fee|offer)\\b|\\byou(?:'ll| will| would| only| just)* pay\\b"
                    + "|\\b(?:per|a|each) (?:seat|user|licen[cs]e|device|unit)\\b|\\bstart(?:s|ing)? (?:at|from)\\b|\\bwould cost\\b|\\bwill cost\\b|\\bcosts? (?:just|only)\\b");

    private PricePromises() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var text = Wording.plain(draft.subject() + "\n" + draft.body());
        var concessions = CONCESSION
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .map(found -> "outreach must promise no discount or price, got \"" + found + "\"");
        var offers = Wording.sentences(text).stream()
                .filter(sentence -> AMOUNT.matcher(sentence).find()
                        && OFFER.matcher(sentence).find())
                .map(sentence -> "outreach must not offer at a price, got \"" + sentence + "\"");
        return Stream.concat(concessions, offers).distinct().toList();
    }

    private static Pattern pattern(String regex) {
        return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
