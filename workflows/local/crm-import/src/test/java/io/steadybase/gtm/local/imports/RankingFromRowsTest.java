package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.drew.CrmAnalyst;
import io.steadybase.gtm.drew.AccountFilters;
import io.steadybase.gtm.drew.AccountScore;
import io.steadybase.gtm.drew.CrmActivities.Candidate;
import io.steadybase.gtm.drew.CrmActivities.CandidateQuery;
import io.steadybase.gtm.drew.CrmActivities.RankRequest;
import io.steadybase.gtm.drew.RankedAccount;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** The product's ranking against {@link RankingByHand}: on the sample, and with {@code -Dgtm.data=DIR} on other data. */
class RankingFromRowsTest {
    private final DynamoDbTables tables = DynamoDbTables.create();
    private final CrmAnalyst analyst = new CrmAnalyst(new DynamoDbCrmStore(tables.client(), tables.crm()));

    @Test
    void ranksTheSampleAsItIsRankedByHand(@TempDir Path directory) {
        SampleData.copyTo(directory);
        assertThat(ranksAsByHand(directory))
                .extracting(RankedAccount::accountId)
                .startsWith(
                        "larkspur-retail-group",
                        "halden-freight-group",
                        "pinecrest-mutual",
                        "bluewater-utilities",
                        "northgate-optics")
                .hasSize(9);
    }

    @Test
    void findsTheAccountOfTheSampleThatIsNamedAndNoOther(@TempDir Path directory) {
        SampleData.copyTo(directory);
        load(directory);
        var names = List.of("Ostrander Steelworks");
        assertThat(analyst.findCandidates(new CandidateQuery(AccountFilters.ANY, List.of(), names, 5))
                        .accounts())
                .containsExactly(new Candidate("ostrander-steelworks", "Ostrander Steelworks"));
    }

    @Test
    @EnabledIfSystemProperty(named = "gtm.data", matches = ".+")
    void ranksOtherDataAsItIsRankedByHand() {
        assertThat(ranksAsByHand(Path.of(System.getProperty("gtm.data")))).isNotEmpty();
    }

    private List<RankedAccount> ranksAsByHand(Path directory) {
        load(directory);
        var filters = new AccountFilters("enterprise", null, null, "prospect");
        var candidates =
                analyst.findCandidates(new CandidateQuery(filters, List.of(), List.of(), 1_000)).accounts().stream()
                        .map(Candidate::accountId)
                        .toList();
        var ranked = analyst.rankAccounts(new RankRequest(candidates, List.of(), 1_000))
                .accounts();
        var byHand = RankingByHand.enterpriseProspects(directory);
        assertThat(ranked).extracting(RankedAccount::accountId).isEqualTo(candidates);
        assertThat(ranked.stream().map(RankingFromRowsTest::tenths).toList())
                .isEqualTo(byHand.stream()
                        .map(place -> List.of(
                                place.accountId(),
                                place.pipeline(),
                                place.winRate(),
                                place.revenue(),
                                0L,
                                place.total()))
                        .toList());
        return ranked;
    }

    private void load(Path directory) {
        new CrmImport(
                        new CrmWriter(tables.client(), tables.crm(), pause -> {}),
                        new MemorySeed(tables.client(), tables.memory()),
                        programs -> false,
                        InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z")))
                .run(directory, ImportProgress.NONE);
    }

    private static List<Object> tenths(RankedAccount account) {
        var points = account.score().components().stream()
                .map(AccountScore.Component::points)
                .map(one -> one.movePointRight(1).longValueExact())
                .toList();
        return List.of(
                account.accountId(),
                points.get(0),
                points.get(1),
                points.get(2),
                points.get(3),
                account.score().total().movePointRight(1).longValueExact());
    }
}
