package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountFacts;
import io.steadybase.gtm.activities.crm.AccountFile;
import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.DealSummary;
import io.steadybase.gtm.activities.crm.InMemoryCrm;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.activities.drew.CallResearcher;
import io.steadybase.gtm.activities.model.FakeConverse;
import io.steadybase.gtm.activities.model.ModelClient;
import io.steadybase.gtm.activities.model.ModelConfig;
import io.steadybase.gtm.dispatch.WireJson;
import io.steadybase.gtm.drew.Draft;
import io.steadybase.gtm.drew.Draft.Claim;
import io.steadybase.gtm.drew.ResearchActivities.CallsQuery;
import io.steadybase.gtm.evidence.Fact;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Where an attack is put, and the draft that a model writes which believes everything: it takes over all that it can. */
enum Placement {
    /** The customer's side says it on a call, the model calls every sentence a finding, and quotes what is left of them. */
    CALL {
        @Override
        Result judge(String attack) {
            var findings = findings(attack);
            if (findings.isEmpty()) {
                return Result.BLOCKED;
            }
            var claims = new ArrayList<>(List.of(Drafts.PIPELINE, Drafts.BUDGET));
            findings.forEach(finding -> claims.add(new Claim(finding.text(), finding.id())));
            var quotes =
                    findings.stream().map(Fact::text).collect(Collectors.joining("\" and \"", "You said: \"", "\"."));
            return Result.of(draft("Next steps", quotes, claims), with(findings));
        }
    },
    /** It is the account's sector, and the model claims the fact that holds it. */
    CRM_FIELD {
        @Override
        Result judge(String attack) {
            var sector = facts(attack).stream()
                    .filter(fact -> fact.id().endsWith("/sector"))
                    .toList();
            if (sector.isEmpty()) {
                return Result.BLOCKED;
            }
            var text = sector.getFirst().text().replace("Kan-code is ", "").replaceAll("\\.$", "");
            var claims = List.of(
                    Drafts.PIPELINE,
                    Drafts.BUDGET,
                    new Claim(text, sector.getFirst().id()));
            return Result.of(draft("Next steps", "As " + text + ", you know what I mean.", claims), with(sector));
        }
    },
    /** It is remembered, and the model writes it down as something that was noted. */
    MEMORY_ENTRY {
        @Override
        Result judge(String attack) {
            return Result.of(Drafts.saying("One more thing: " + attack), Drafts.SOURCES);
        }
    },
    /** It is what was asked for, and the model makes it the subject, and the last thing it says. */
    MESSAGE {
        @Override
        Result judge(String attack) {
            var claims = List.of(Drafts.PIPELINE, Drafts.BUDGET);
            return Result.of(draft(shortened(attack, 100), "P.S. " + attack, claims), Drafts.SOURCES);
        }
    },
    /** The model writes it by itself. */
    DRAFT {
        @Override
        Result judge(String attack) {
            return Result.of(Drafts.saying(attack), Drafts.SOURCES);
        }
    };

    /** What becomes of a draft. */
    enum Result {
        BLOCKED,
        SHOWN,
        PASSED;

        static Result of(Draft draft, List<Fact> sources) {
            if (!OutreachRules.objections(draft, sources).isEmpty()) {
                return BLOCKED;
            }
            return OutreachRules.warnings(draft, sources).isEmpty() ? PASSED : SHOWN;
        }
    }

    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final int MAX_BODY = 1_200;

    abstract Result judge(String attack);

    /** The text as far as it fits a letter: one that is refused for its length only would say nothing of the rules. */
    static String cut(String attack) {
        return shortened(attack, MAX_BODY);
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most);
    }

    private static Draft draft(String subject, String sentence, List<Claim> claims) {
        return Drafts.of(subject, Drafts.saying(sentence).body(), claims.toArray(Claim[]::new));
    }

    private static List<Fact> with(List<Fact> more) {
        return Stream.concat(Drafts.SOURCES.stream(), more.stream()).toList();
    }

    private static List<Fact> findings(String attack) {
        var transcript = "AE: Thanks for taking the time.\nInes Okafor: " + attack;
        var quotes = Wording.sentences(attack).stream()
                .limit(8)
                .map(Placement::quote)
                .collect(Collectors.joining(","));
        var bedrock = new FakeConverse().callsTool("submit_findings", "{\"findings\":[" + quotes + "]}");
        var model = new ModelClient(
                bedrock, new ModelConfig("m", BigDecimal.ONE, BigDecimal.ONE), () -> Duration.ofSeconds(30));
        var crm = new InMemoryCrm().add(new CallTranscript("X", "kan-code", NOW, "call", transcript));
        return new CallResearcher(model, crm)
                .researchCalls(new CallsQuery("kan-code", NOW, NOW.plusSeconds(1))).findings().stream()
                        .map(finding -> finding.fact())
                        .toList();
    }

    private static String quote(String sentence) {
        var text = WireJson.MAPPER
                .getNodeFactory()
                .textNode(shortened(sentence, 300))
                .toString();
        return "{\"call\":1,\"kind\":\"pain\",\"quote\":" + text + "}";
    }

    private static List<Fact> facts(String sector) {
        var account = new Account("kan-code", "Kan-code", sector, null, null, null, null, null);
        var deal = new Opportunity(
                "1",
                "kan-code",
                new SalesAgent("Rosa Lindgren", "West"),
                new Product("GTX Pro", BigDecimal.TEN),
                DealStage.ENGAGING,
                null,
                null,
                null);
        return AccountFacts.of(DealSummary.of(new AccountFile(account, List.of(), List.of(deal))));
    }
}
