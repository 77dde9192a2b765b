package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.local.imports.ImportReport.Repair;
import io.steadybase.gtm.local.imports.ImportReport.SetAside;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class SourceRowsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path path;

    private SourceDirectory directory;

    @BeforeEach
    void makeDirectory() {
        directory = SourceDirectory.clean(path);
    }

    @Test
    void takesCleanFilesAsTheyAre() {
        var report = interpret(item -> false);
        assertThat(report.files()).extracting(FileReport::read).containsExactly(2, 2, 1, 2);
        assertThat(report.files()).allMatch(file -> file.repaired().isEmpty());
        assertThat(report.setAside()).isZero();
        assertThat(item("account#acorn-labs", "opportunity#O-1"))
                .containsEntry("closedOn", "2026-03-14")
                .containsEntry("engagedOn", "2026-01-02")
                .containsEntry("region", "West");
        assertThat(item("account#acorn-labs", "opportunity#O-2"))
                .containsEntry("engagedOn", "2026-05-01")
                .doesNotContainKeys("closedOn", "closeValueUsd");
    }

    @Test
    void repairsSpellingsAndGroupsTheRepairs() {
        directory
                .rows(
                        AccountRows.FILE,
                        "Acorn Labs,technolgy,2001,120.50,6000,Philipines,",
                        "Birch & Co,Retail,1980,80,900,Kenya,")
                .rows(
                        OpportunityRows.FILE,
                        "O-1,rosa lindgren,AtlasPro,Acorn  labs,won,1/2/2026,3/14/2026,4700",
                        "O-2,Rosa Lindgren,AtlasPro,Acorn Labs,Engaging,,,",
                        "O-3,Rosa Lindgren,Beacn 500,Acorn Labs,Engagin,,,");
        assertThat(report(AccountRows.FILE).repaired())
                .containsExactly(
                        new Repair("sector \"technolgy\" → \"technology\"", List.of(2L)),
                        new Repair("office_location \"Philipines\" → \"Philippines\"", List.of(2L)),
                        new Repair("sector \"Retail\" → \"retail\"", List.of(3L)));
        assertThat(report(OpportunityRows.FILE).repaired())
                .containsExactly(
                        new Repair("deal_stage \"won\" → \"Won\"", List.of(2L)),
                        new Repair("account \"Acorn  labs\" → \"Acorn Labs\"", List.of(2L)),
                        new Repair("sales_agent \"rosa lindgren\" → \"Rosa Lindgren\"", List.of(2L)),
                        new Repair("product \"AtlasPro\" → \"Atlas Pro\"", List.of(2L, 3L)),
                        new Repair("deal_stage \"Engagin\" → \"Engaging\"", List.of(4L)),
                        new Repair("product \"Beacn 500\" → \"Beacon 500\"", List.of(4L)));
        assertThat(item("account#acorn-labs", "opportunity#O-1")).containsEntry("product", "Atlas Pro");
    }

    @Test
    void keepsOpportunitiesWithoutAccountApart() {
        directory.rows(OpportunityRows.FILE, "O-1,Rosa Lindgren,Atlas Pro,,Engaging,1/2/2026,,");
        assertThat(report(OpportunityRows.FILE).repaired())
                .containsExactly(new Repair("account missing → kept under unassigned", List.of(2L)));
        assertThat(item("account#unassigned", "opportunity#O-1")).containsEntry("accountId", "unassigned");
    }

    @Test
    void setsAsideOpportunitiesThatCannotBeUsedAndSaysWhy() {
        directory.rows(
                OpportunityRows.FILE,
                ",Rosa Lindgren,Atlas Pro,Acorn Labs,Engaging,,,",
                "O-2,Rosa Lindgren,Atlas Pro,Acron Labs,Engaging,,,",
                "O-3,Rosa Lindgren,Beacon 700,Acorn Labs,Engaging,,,",
                "O-4,Rosa Lindgen,AtlasPro,Acorn Labs,Engaging,,,",
                "O-5,Rosa Lindgren,Atlas Pro,Acorn Labs,Dreaming,,,",
                "O-6,Rosa Lindgren,Atlas Pro,Acorn Labs,Won,1/2/2026,31/5/2026,480",
                "O-7,Rosa Lindgren,Atlas Pro,Acorn Labs,Won,1/2/2026,3/5/2026,a lot",
                "O-8,Rosa Lindgren,Atlas Pro,Acorn Labs,Won,1/2/2026,3/5/2026,-5",
                "O-9,Rosa Lindgren,Atlas Pro,Acorn Labs,Engaging,,,",
                "O-9,Rosa Lindgren,Atlas Pro,Acorn Labs,Engaging,,,",
                "O-9,Rosa Lindgren,Atlas Pro,Birch & Co,Engaging,,,");
        assertThat(report(OpportunityRows.FILE).setAside())
                .containsExactly(
                        new SetAside(2, "opportunity_id is missing"),
                        new SetAside(3, "unknown account \"Acron Labs\", the nearest is \"Acorn Labs\""),
                        new SetAside(4, "unknown product \"Beacon 700\", the nearest is \"Beacon 500\""),
                        new SetAside(5, "unknown sales_agent \"Rosa Lindgen\", the nearest is \"Rosa Lindgren\""),
                        new SetAside(6, "unknown deal_stage \"Dreaming\", the nearest is \"Engaging\""),
                        new SetAside(7, "close_date must be a date such as 3/1/2017 or 2017-03-01, got \"31/5/2026\""),
                        new SetAside(8, "close_value must be a number such as 1054 or 1100.04, got \"a lot\""),
                        new SetAside(9, "close_value must be a number from 0 up, got \"-5\""),
                        new SetAside(11, "duplicate of line 10 (O-9)"),
                        new SetAside(12, "duplicate of line 10 (O-9) with other values: line 10 counts"));
        assertThat(report(OpportunityRows.FILE).repaired())
                .as("of rows that were used")
                .isEmpty();
    }

    @Test
    void setsAsideRowsWithTooFewOrTooManyValuesAndTakesTheRest() {
        directory
                .rows(AgentRows.FILE, "Rosa Lindgren,Ingrid Maas,West", "Adam Okoye")
                .rows(
                        OpportunityRows.FILE,
                        "O-1,Rosa Lindgren,Atlas Pro",
                        "O-2,Rosa Lindgren,Atlas Pro,Acorn Labs,Engaging,,,",
                        "O-3,Rosa Lindgren,Atlas Pro,Acorn Labs,Engaging,,,,more");
        assertThat(report(AgentRows.FILE).setAside())
                .containsExactly(new SetAside(3, "a row must have 3 values as the header has, got 1"));
        assertThat(report(OpportunityRows.FILE).setAside())
                .containsExactly(
                        new SetAside(2, "a row must have 8 values as the header has, got 3"),
                        new SetAside(4, "a row must have 8 values as the header has, got 9"));
        assertThat(item("account#acorn-labs", "opportunity#O-2")).containsEntry("stage", "Engaging");
    }

    /** Comparing such a text with every name takes minutes. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                AccountRows.FILE,
                ProductRows.FILE,
                AgentRows.FILE,
                OpportunityRows.FILE,
                ContactRows.FILE,
                CallRows.FILE,
                MemoryRows.FILE,
                ProgramRows.FILE
            })
    @Timeout(20)
    void readsAnOverlongCellInAnyColumn(String file) {
        SampleData.copyTo(path);
        var header = CsvFile.at(path.resolve(file)).header();
        var overlong = "x y ".repeat(125_000);
        var rows = header.stream()
                .map(column -> header.stream()
                        .map(other -> other.equals(column) ? overlong : "x")
                        .collect(Collectors.joining(",")))
                .toArray(String[]::new);
        if (file.equals(AccountRows.FILE)) {
            rows = Stream.concat(Stream.of("Acorn Labs,,,,,,"), Stream.of(rows)).toArray(String[]::new);
        }
        directory.rows(file, rows);

        assertThat(report(file).setAside())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.reason()).hasSizeLessThan(300));
    }

    @Test
    void keepsAnAccountWhoseFiguresCannotBeRead() {
        directory.rows(AccountRows.FILE, "Acorn Labs,,abc,,6000.5,Atlantis,");
        assertThat(report(AccountRows.FILE).repaired())
                .extracting(Repair::what)
                .containsExactly(
                        "sector missing → \"unknown\"",
                        "year_established must be a number such as 1054 or 1100.04, got \"abc\" → left empty",
                        "revenue missing → left empty",
                        "employees must be a whole number, got \"6000.5\" → left empty");
        assertThat(item("account#acorn-labs", "profile"))
                .containsEntry("officeLocation", "Atlantis")
                .doesNotContainKeys("yearEstablished", "revenueMillionUsd", "employees");
    }

    @Test
    void setsAsideAccountsProductsAndAgentsThatCannotBeUsed() {
        directory
                .rows(
                        AccountRows.FILE,
                        "Acorn Labs,,,,,,",
                        "ACORN-LABS,,,,,,",
                        "!!,,,,,,",
                        ",,,,,,",
                        "Unassigned,,,,,,")
                .rows(ProductRows.FILE, "Atlas Pro,Atlas,free", "Beacon 500,Beacon,0", "Beacon 500,Beacon,")
                .rows(AgentRows.FILE, "Rosa Lindgren,,");
        assertThat(report(AccountRows.FILE).setAside())
                .extracting(SetAside::line)
                .containsExactly(3L, 4L, 5L, 6L);
        assertThat(report(ProductRows.FILE).setAside())
                .extracting(SetAside::reason)
                .containsExactly(
                        "sales_price must be a number such as 1054 or 1100.04, got \"free\"",
                        "sales_price must be more than 0, got \"0\"",
                        "sales_price is missing");
        assertThat(report(AgentRows.FILE).setAside()).containsExactly(new SetAside(2, "regional_office is missing"));
    }

    /** The table refuses longer keys, and would do so after half of the rows were written. */
    @Test
    void setsAsideWhatIsTooLongForAName() {
        directory
                .rows(AccountRows.FILE, "Acorn Labs,,,,,,", "A".repeat(5_000) + ",,,,,,")
                .rows(
                        OpportunityRows.FILE,
                        "O-" + "1".repeat(2_000) + ",Rosa Lindgren,Atlas Pro,Acorn Labs,Won,,,",
                        "O-2,Rosa Lindgren," + "B".repeat(500_000) + ",Acorn Labs,Won,,,");

        assertThat(report(AccountRows.FILE).setAside())
                .containsExactly(new SetAside(
                        3,
                        "account must be at most 240 characters, got \"" + "A".repeat(60) + "…\" (5000 characters)"));
        assertThat(report(OpportunityRows.FILE).setAside())
                .extracting(SetAside::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason).startsWith("opportunity_id must be at most 240 characters"),
                        reason -> assertThat(reason).startsWith("product must be at most 240 characters"));
    }

    @Test
    void refusesADirectoryWithoutAUsableAccount() {
        directory.rows(AccountRows.FILE, ",software,,,,,");
        assertThatThrownBy(() -> interpret(item -> false))
                .hasMessage("nothing was imported: accounts.csv holds no usable account: line 2: account is missing");
        directory.rows(AccountRows.FILE);
        assertThatThrownBy(() -> interpret(item -> false)).hasMessageEndingWith("it has a header and no rows");
    }

    @Test
    void datesCallsFromTodayOrByTheirInstant() {
        directory.file(CallRows.FILE, """
                call_id,account,days_ago,at,title,transcript
                C-1,Acorn Labs,3,,Hello,AE: one
                C-2,Acorn Labs,,2026-11-02T15:30:00Z,,AE: two
                C-3,Acorn Labs,3,2026-11-02T15:30:00Z,,AE: three
                C-4,Acorn Labs,,,,AE: four
                C-5,Acorn Labs,soon,,,AE: five
                C-6,Acorn Labs,1,,,
                C-7,Acorn Labs,,yesterday,,AE: seven
                """);
        assertThat(item("account#acorn-labs", "call#2026-11-17T00:00:00.000Z#C-1"))
                .containsEntry("title", "Hello");
        assertThat(item("account#acorn-labs", "call#2026-11-02T15:30:00.000Z#C-2"))
                .containsEntry("title", "call");
        assertThat(report(CallRows.FILE).setAside())
                .extracting(SetAside::reason)
                .containsExactly(
                        "either at or days_ago must say when the call was, got both",
                        "either at or days_ago must say when the call was, got neither",
                        "days_ago must be a number such as 1054 or 1100.04, got \"soon\"",
                        "transcript is missing",
                        "at must be a time such as 2026-11-02T15:30:00Z, got \"yesterday\"");
    }

    @Test
    void readsWhoHasOptedOut() {
        directory.file(ContactRows.FILE, """
                account,name,title,email,Opted_Out
                Acorn Labs,Ada Quist,CTO,ada@acorn.example,Yes
                Acorn Labs,Bo Ek,CIO,bo@acorn.example,true
                Acorn Labs,Cy Li,CFO,cy@acorn.example,no
                Acorn Labs,Di Mo,COO,di@acorn.example,
                Acorn Labs,Ed Ro,CEO,ed@acorn.example,maybe
                """);
        assertThat(item("account#acorn-labs", "contact#ada@acorn.example")).containsEntry("optedOut", "true");
        assertThat(item("account#acorn-labs", "contact#bo@acorn.example")).containsEntry("optedOut", "true");
        assertThat(item("account#acorn-labs", "contact#cy@acorn.example")).doesNotContainKey("optedOut");
        assertThat(item("account#acorn-labs", "contact#di@acorn.example")).doesNotContainKey("optedOut");
        assertThat(item("account#acorn-labs", "contact#ed@acorn.example"))
                .as("a word that nobody understands gives no leave to write")
                .containsEntry("optedOut", "true");
        assertThat(report(ContactRows.FILE).setAside()).isEmpty();
        assertThat(report(ContactRows.FILE).repaired())
                .containsExactly(new Repair(
                        "opted_out must be true, false, yes or no, got \"maybe\": taken for opted out", List.of(6L)));
    }

    @Test
    void readsContactsAndMemories() {
        directory.file(ContactRows.FILE, """
                        account,name,title,email
                        acorn labs,Ada Quist,CTO,Ada@Acorn.example
                        Acorn Labs,Bob,CFO,bob at acorn
                        """).file(MemoryRows.FILE, """
                        scope,owner,key,value,pinned
                        org,steadybase,icp/profile,large companies,true
                        planet,steadybase,icp/profile,large companies,true
                        org,steadybase,icp/avoid,frozen,perhaps
                        """);
        assertThat(item("account#acorn-labs", "contact#ada@acorn.example")).containsEntry("email", "Ada@Acorn.example");
        assertThat(report(ContactRows.FILE).setAside())
                .containsExactly(
                        new SetAside(3, "email must be an address such as name@example.com, got \"bob at acorn\""));
        assertThat(report(MemoryRows.FILE).setAside())
                .containsExactly(
                        new SetAside(3, "scope must be one of org, team, worker, session, got \"planet\""),
                        new SetAside(4, "pinned must be true or false, got \"perhaps\""));
        assertThat(collected(item -> false).memories).hasSize(1);
    }

    @Test
    void setsAsideWhatMemoryCannotTake() {
        directory.file(
                MemoryRows.FILE,
                "scope,owner,key,value\nteam,sales & support,k,v\norg,steadybase," + "k".repeat(257)
                        + ",v\norg,steadybase,k," + "v".repeat(32769) + "\n");
        assertThat(report(MemoryRows.FILE).setAside())
                .extracting(SetAside::reason)
                .satisfiesExactly(
                        reason -> assertThat(reason)
                                .isEqualTo(
                                        "owner must be 1 to 80 letters, digits, '.', '_' or '-', got sales & support"),
                        reason -> assertThat(reason).startsWith("key must be at most 256 characters, got 257"),
                        reason -> assertThat(reason).startsWith("value must be at most 32768 bytes, got 32769"));
    }

    @Test
    void countsProductsAndAgentsWithTheOpportunitiesThatCarryThem() {
        var report = interpret(item -> item.sort().equals("opportunity#O-1"));
        assertThat(report.files()).extracting(FileReport::loaded).containsExactly(0, 1, 1, 1);
        assertThat(report.files()).extracting(FileReport::unchanged).containsExactly(2, 1, 0, 1);
        assertThat(report.loaded()).isEqualTo(3);
    }

    private ImportReport interpret(Predicate<CrmItem> isNew) {
        return interpret(new CollectingTarget(isNew));
    }

    private ImportReport interpret(RowTarget target) {
        return new SourceRows(SourceFiles.find(path, ImportProgress.NONE), ImportProgress.NONE).passTo(target, NOW);
    }

    private CollectingTarget collected(Predicate<CrmItem> isNew) {
        var target = new CollectingTarget(isNew);
        var _ = interpret(target);
        return target;
    }

    private FileReport report(String file) {
        return interpret(item -> false).files().stream()
                .filter(report -> report.file().equals(file))
                .findFirst()
                .orElseThrow();
    }

    private Map<String, String> item(String partition, String sort) {
        var items = collected(item -> false).items;
        return items.stream()
                .filter(item ->
                        item.partition().equals(partition) && item.sort().equals(sort))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no " + partition + " " + sort + " in " + items))
                .attributes()
                .entrySet()
                .stream()
                .filter(entry -> entry.getValue().n() == null)
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> text(entry.getValue())));
    }

    private static String text(AttributeValue value) {
        return value.bool() == null ? value.s() : value.bool().toString();
    }
}
