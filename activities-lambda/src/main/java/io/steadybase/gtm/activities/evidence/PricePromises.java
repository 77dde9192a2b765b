package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The rule that outreach promises no discount and no price: that is for a person to negotiate. What an account itself said of
 * its money may be cited; an amount in one sentence with an offer may not. What speaks of money at all is shown.
 */
final class PricePromises {
    private static final String PRICE = "(?:price|pricing|rate|fee|cost|charge|invoice|bill|quote|tariff)s?";
    private static final String WORDS = "(?:[\\w'-]+ ){0,3}";
    private static final String PERCENT = "(?:%|per ?cent)";
    private static final String NUMBER =
            "(?:\\d[\\d.,]*|ten|fifteen|twenty|twenty-five|thirty|forty|fifty|sixty|seventy|eighty|ninety)";
    private static final String SOME = "(?:" + NUMBER + "|a few|several|some|half|something|an?)";

    private static final String REDUCTION = Wording.anyOf("""
            \\bdiscount\\w*|\\brebat\\w+|\\bcoupons?\\b|\\bvouchers?\\b|\\bbargains?\\b|\\bmark-?downs?\\b|\\bcash ?back\\b|\\bmoney[- ]back\\b
            \\bcheap(?:er|est|ly)?\\b|\\binexpensive\\b|\\bundercut\\w*|\\bunbeatable\\b|\\bearly[- ]bird\\b|\\bmost[- ]favou?red\\b
            \\bsweeten\\w*|\\brefund\\w*|\\breimburs\\w+|\\bwaiv(?:e|es|ed|er|ers|ing)\\b|\\bhalf (?:off|price)|\\bhalf-price\\b
            \\btwo for (?:the price of )?one\\b|\\bbuy one\\b|\\bguaranteed\\b|\\bwe (?:guarantee|warrant|commit to|pledge)\\b
            \\b(?:credit note|store credit|service credits?)\\b|\\bno strings\\b""");

    private static final String LOWER_PRICE = Wording.anyOf("""
            \\bhalf (?:of )?{words}{price}\\b|\\bfraction of the {price}\\b|\\boff (?:the|your|our|its|list) ?(?:\\w+ )?{price}\\b
            {number} ?{percent} {words}(?:off|less|cheaper|lower|below|reduction|saving)s?\\b
            {percent} (?:off|less|reduction|cheaper|lower|discount)\\b|\\b(?:knock|take|shave|get)\\w* {number} ?(?:{percent} )?off\\b
            \\b(?:knock|take|shave|get)\\w* (?:half|something|an?) (?:{percent} |\\w+ )?off\\b
            \\b(?:promo\\w*|loyalty|launch|introductory|intro|bundle|volume|partner|preferential|exclusive|special|reduced) {deal}\\b
            \\b(?:lower|lowest|best|better|great|unbeatable|fixed|flat|capped|old|last year's|friendly|fair|favou?rable) {deal}\\b
            \\b(?:attractive|competitive) {deal}\\b|\\bprice (?:cap|drop|protection|hold|reduction|cut|break|match|lock|freeze|promise|guarantee)\\w*
            \\b(?:cap|cut|drop|lower|reduc\\w+|match|beat|lock in|lock|freez\\w+|hold|guarantee\\w*|promise\\w*|halve|slash) {words}{price}\\b
            \\b(?:shrink|trim|adjust|keep) {words}{price}\\b|\\b{price} (?:is|are|stays?|remains?) (?:fixed|frozen|locked|capped|the same)\\b
            \\b(?:price|pricing|rate|fee)s? {words}(?:guarantee\\w*|capped|cap|frozen|halved|waived|beats?|undercuts?)\\b
            \\bsave (?:you |yourself |your \\w+ )?(?:up to |over |about |at least )?(?:(?:[$€£]|usd |eur |gbp )?\\d|half|{number} ?{percent})
            \\bsave (?:you |yourself |your \\w+ )?(?:money|thousands|millions|a fortune)\\b""".replace("{words}", WORDS)
            .replace("{deal}", "(?:code|offer|deal|terms|conditions|" + PRICE + ")s?")
            .replace("{price}", PRICE)
            .replace("{number}", NUMBER)
            .replace("{percent}", PERCENT));

    private static final String FOR_NOTHING = Wording.anyOf("""
            \\bgratis\\b|\\bpro bono\\b|\\bcomplimentary\\b|\\bfreebies?\\b|\\bgiveaways?\\b|\\bon the house\\b|\\bour treat\\b
            \\bfree of (?:charge|cost)\\b|\\bfor free\\b|\\bat (?:our )?(?:cost|our expense)\\b
            \\b(?:no|without|zero|nil)(?: \\w+)? (?:charge|cost|fee|payment|invoice)s?\\b
            \\b(?<!risk-)free (?:trial|months?|weeks?|years?|quarters?|seats?|licen[cs]es?|upgrades?|pilots?|setup|set-up|onboarding)\\b
            \\b(?<!risk-)free (?:shipping|training|support|units?|devices?|access|use|usage|service|installation|delivery|hardware)\\b
            \\b(?:is|are|be|it|them|this|months?|weeks?|year|quarter) (?:completely |entirely |all |totally |yours )?free(?=[.,;!"]|$| of (?:charge|cost))
            \\b(?:is|are|be|comes?|goes|months?|weeks?|quarters?|year|setup|training|onboarding|pilot|shipping|one|all) (?:\\w+ ){0,2}on us\\b
            \\b(?:pay|paying|pays|charged|owe|costs?) (?:you )?(?:nothing|less|half|zero|only|just)\\b|\\bnothing to pay\\b
            \\b(?:won't|will not|shall not|don't|do not|not|never) (?:be )?(?:cost|charge[ds]?|bill(?:ed)?|invoiced?|pay(?:ing)?)\\b
            \\bwe(?:'ll| will| can| would|'d)? (?:happily |gladly |also )?(?:cover|absorb|pick up|eat|bear|sponsor|subsidi[sz]e|credit|throw in|match|beat)\\b""");

    private static final Pattern CONCESSION = Pattern.compile(String.join("|", REDUCTION, LOWER_PRICE, FOR_NOTHING));

    private static final String CURRENCY = "(?:[$€£¥]|(?:usd|eur|gbp|chf|jpy|dollars?|euros?|pounds?|bucks)\\b)";

    private static final Pattern AMOUNT =
            Wording.pattern("""
            (?:[$€£¥]|\\b(?:usd|eur|gbp|chf|jpy) ?)\\d
            \\d[\\d,.]* ?(?:k|m|million|thousand)? ?{currency}
            \\b(?:hundred|thousand|million|{number}) {currency}""".replace("{currency}", CURRENCY).replace("{number}", SOME));

    private static final Pattern OFFER = Wording.pattern("""
            \\bwe(?:'ll| will| can| could| would| are able to| are happy to)? (?:offer|give|sell|quote|do it|do this|do that)\\b
            \\bwe(?:'ll| will| can| could| would| are able to| are happy to)? (?:charge|bill|provide|deliver|supply)\\b
            \\bfor (?:just|only|as little as)\\b|\\bpriced? at\\b|\\bour (?:price|pricing|rate|fee|offer)\\b
            \\byou(?:'ll| will| would| only| just)* pay\\b|\\b(?:per|a|each) (?:seat|user|licen[cs]e|device|unit)\\b
            \\bstart(?:s|ing)? (?:at|from)\\b|\\bwould cost\\b|\\bwill cost\\b|\\bcosts? (?:just|only)\\b|\\byours for\\b""");

    private static final Pattern MONEY = Wording.pattern("""
            \\b(?:{price}|payments?|pay|free|licen[cs]e fee|bonus|gift|deal|terms|invest\\w*|stocks?|bonds?|shares)\\b|[$€£¥]""".replace("{price}", PRICE));

    private static final Pattern NO_MONEY = Wording.pattern("""
            \\bfeel free\\b|\\b(?:be|are you|you are|i am|i'm|is) free\\b|\\bfree (?:half|hour|slot|moment|minutes?)\\b
            \\bdeal with\\b|\\bdeal desk\\b|\\bgreat deal of\\b|\\bat any rate\\b|\\bin terms of\\b|\\bin charge\\b
            \\bfit the bill\\b|\\bpay attention\\b|\\bplease share\\b|\\bshare (?:this|one|what|how|a)\\b|\\brate case\\b""");

    private PricePromises() {}

    static List<String> objections(Draft draft, List<Fact> sources) {
        var text = DraftText.of(draft).whole();
        var concessions = Wording.found(CONCESSION, text).stream()
                .map(found -> "outreach must promise no discount or price, got \"" + found + "\"");
        var offers = Wording.sentences(text).stream()
                .filter(PricePromises::offersAtAnAmount)
                .map(sentence -> "outreach must not offer at a price, got \"" + sentence + "\"");
        return Stream.concat(concessions, offers).distinct().toList();
    }

    /** What speaks of money outside any claim: whether it promises some, only a reader can tell. */
    static List<String> warnings(Draft draft, List<Fact> sources) {
        return DraftText.of(draft).outside().stream()
                .filter(sentence -> MONEY.matcher(
                                NO_MONEY.matcher(PlainText.folded(sentence)).replaceAll(" "))
                        .find())
                .map(sentence -> "speaks of money: \"" + UnusualWords.shown(sentence) + "\"")
                .toList();
    }

    private static boolean offersAtAnAmount(String sentence) {
        var folded = PlainText.folded(sentence);
        return AMOUNT.matcher(folded).find() && OFFER.matcher(folded).find();
    }
}
