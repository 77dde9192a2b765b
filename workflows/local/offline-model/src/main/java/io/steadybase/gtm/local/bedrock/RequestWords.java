package io.steadybase.gtm.local.bedrock;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The words of requests for outreach that name no account, however they are spelt. */
final class RequestWords {
    private static final String ORDINARY = """
            a an the our my your their his her this that these those all any each every some other another next last new best
            top first most least more few only just please also not no and or but of in on for to with at by from as via per
            i we you they he she it me us them who which is are be was has have had do does can could should would will
            prepare write draft send contact mail email e-mail approach reach create make plan start run launch do help get
            outreach email emails e-mails mails message messages letter letters campaign campaigns note follow-up follow-ups
            call calls meeting meetings account accounts prospect prospects customer customers client clients company companies
            lead leads firm firms business businesses enterprise enterprises mid-market midmarket smb smbs sme smes small large
            medium medium-sized mid-sized strategic big key team teams people everybody everyone anybody somebody contacts
            sector sectors industry industries region regions segment segments stage pipeline opportunity opportunities deal
            deals product products renewal renewals launch demo pilot review approval budget quarter year month week day today
            tomorrow tonight now soon asap once one two three four five six seven eight nine ten eleven twelve dozen twenty
            thirty fifty hundred thousand
            east west central eastern western prospecting engaging won lost open
            technology tech medical health healthcare retail software entertainment marketing telecommunications telecom telecoms
            finance financial banking employment services insurance logistics manufacturing hospitality utilities agriculture
            automotive energy saas b2b b2c it hr ai
            sales legal procurement support engineering operations management board drew lisa brian vera steadybase temporal
            bedrock crm abm icp roi kpi kpis ae aes sdr sdrs ceo ceos cfo cfos cto ctos cio cios coo coos cmo cmos vp vps svp
            head heads director directors manager managers president owner owners founder founders executive executives
            monday tuesday wednesday thursday friday saturday sunday spring summer autumn fall winter christmas easter
            existing current active former internal use decision maker makers others myself yourself review feedback
            anyone someone something anything interesting hot warm cold promising important valuable biggest largest smallest
            oldest newest upcoming recent quiet silent dormant inactive churned mr mrs ms prof biggest long
            thanksgiving holiday holidays fyi eod eow ps nb ok pdf usd eur gbp english german french spanish
            """;

    /** Of the sample and of the public data set that imports are tried with. */
    private static final Set<String> PRODUCTS = Set.of(
            "atlas one",
            "atlas pro",
            "beacon lite",
            "beacon 500",
            "harbor edge",
            "gtx basic",
            "gtx pro",
            "gtx plus pro",
            "gtx plus basic",
            "gtxpro",
            "gtk 500",
            "mg special",
            "mg advanced");

    private static final Pattern PRODUCT =
            Pattern.compile("\\b(?:" + String.join("|", PRODUCTS) + ")\\b", Pattern.CASE_INSENSITIVE);

    private static final Set<String> WORDS =
            new TreeSet<>(Arrays.asList(ORDINARY.strip().split("\\s+", -1)));
    private static final Pattern NUMBER =
            Pattern.compile("#?[\\d.,%$€£:/-]+(?:st|nd|rd|th|k|am|pm)?|q[1-4]|h[12]|fy\\d+");

    private static final String MONTHS =
            "january|february|march|april|may|june|july|august|september|october|november|december";

    /** Longer ones first. Regions that no filter covers; East, West and Central are filters. */
    private static final List<String> REGIONS = List.of(
            "middle east(?: and africa)?",
            "(?:south[- ]?east|south|north[- ]?east|east|central) asia",
            "(?:western|eastern|northern|southern|central|west|east|north|south) (?:europe|africa|america)",
            "(?:latin|north|south|central) america",
            "asia[- ]pacific",
            "emea|apac|latam|dach|noram|namer|amer|mena|anz|benelux|cee|uk&i|uki|bric|eu|usa?|u\\.s\\.a?\\.?|uk|uae",
            "europe|asia|africa|americas?|oceania|scandinavia|(?:the )?nordics?|(?:the )?baltics?|iberia|(?:the )?balkans");

    private static final Pattern UNFILTERED_REGION = Pattern.compile(
            "(?<![\\p{L}\\d])(?:" + String.join("|", REGIONS) + ")(?![\\p{L}\\d&])", Pattern.CASE_INSENSITIVE);

    /** A pronoun, and a verb, unless it is spelt as the country and the month are. */
    private static final Pattern SPELT_SMALL = Pattern.compile("us|amer|may|march|eu|cee|anz");

    private static final Pattern TIME = Pattern.compile(
            "(?:only )?(?:in|during|since|before|until|till|by|after|from) (?:(?:early|late|mid|the end of|next|last|this) )?(?:(?:"
                    + MONTHS + ")\\b|q[1-4]\\b|(?:spring|summer|autumn|winter)\\b)(?: 20\\d\\d)?",
            Pattern.CASE_INSENSITIVE);

    private RequestWords() {}

    /** Whether it may be the name of an account, or part of one. */
    static boolean isUnusual(String word) {
        var small = word.toLowerCase(Locale.ROOT).replaceAll("['’]s$|['’]$", "");
        return !WORDS.contains(small) && !NUMBER.matcher(small).matches() && !small.matches(MONTHS);
    }

    static boolean isProduct(String phrase) {
        return PRODUCTS.contains(phrase.toLowerCase(Locale.ROOT));
    }

    static boolean isRegion(String phrase) {
        return UNFILTERED_REGION.matcher(phrase).matches() || countries().anyMatch(phrase::equalsIgnoreCase);
    }

    /** Regions, countries and times in the request that no filter covers, as they are spelt there. */
    static List<String> restrictions(String request) {
        var regions = UNFILTERED_REGION.matcher(request).results().map(found -> found.group());
        var times = TIME.matcher(request).results().map(found -> found.group());
        var countries = countries()
                .filter(country -> Pattern.compile(
                                "\\b" + Pattern.quote(country) + "\\b", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                        .matcher(request)
                        .find())
                .sorted();
        return Stream.of(regions, countries, times)
                .flatMap(found -> found)
                .filter(found -> !SPELT_SMALL.matcher(found).matches())
                .collect(Collectors.toMap(
                        found -> found.toLowerCase(Locale.ROOT), found -> found, (one, _) -> one, LinkedHashMap::new))
                .values()
                .stream()
                .limit(10)
                .toList();
    }

    /** The request without names of products: "Beacon 500" counts no accounts. */
    static String withoutProducts(String request) {
        return PRODUCT.matcher(request).replaceAll(" ");
    }

    /** The request without the regions that no filter covers: the Middle East is not the East. */
    static String withoutRegions(String request) {
        return UNFILTERED_REGION.matcher(request).replaceAll(" ");
    }

    private static Stream<String> countries() {
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> Locale.of("", code).getDisplayCountry(Locale.ENGLISH));
    }
}
