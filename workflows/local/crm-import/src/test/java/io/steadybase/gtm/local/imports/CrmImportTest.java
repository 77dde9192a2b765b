package io.steadybase.gtm.local.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.AccountFile;
import io.steadybase.gtm.activities.crm.CallTranscript;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.DynamoDbCrmStore;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.crm.Contact;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.testing.DynamoDbTables;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrmImportTest {
    private static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

    @TempDir
    private Path path;

    private final DynamoDbTables tables = DynamoDbTables.create();
    private String programs = "";
    private final DynamoDbCrmStore crm = new DynamoDbCrmStore(tables.client(), tables.crm());

    @Test
    void storesWhatTheFunctionsRead() {
        SourceDirectory.clean(path)
                .file(ContactRows.FILE, "account,name,title,email\nAcorn Labs,Ada Quist,CTO,ada@acorn.example\n");
        run(NOW);
        assertThat(crm.accounts())
                .containsExactlyInAnyOrder(
                        new Account(
                                "acorn-labs",
                                "Acorn Labs",
                                "software",
                                2001,
                                new BigDecimal("120.5"),
                                6000,
                                "Norway",
                                null),
                        new Account(
                                "birch-co",
                                "Birch & Co",
                                "retail",
                                1980,
                                new BigDecimal("80"),
                                900,
                                "Kenya",
                                "Acorn Labs"));
        var rosa = new SalesAgent("Rosa Lindgren", "West");
        var file = crm.file("acorn-labs").orElseThrow();
        assertThat(file.contacts().getFirst().person()).isEqualTo(new Contact("Ada Quist", "CTO", "ada@acorn.example"));
        assertThat(file.opportunities())
                .containsExactly(
                        new Opportunity(
                                "O-1",
                                "acorn-labs",
                                rosa,
                                new Product("Atlas Pro", new BigDecimal("4800")),
                                DealStage.WON,
                                LocalDate.parse("2026-01-02"),
                                LocalDate.parse("2026-03-14"),
                                new BigDecimal("4700")),
                        new Opportunity(
                                "O-2",
                                "acorn-labs",
                                rosa,
                                new Product("Beacon 500", new BigDecimal("26500")),
                                DealStage.ENGAGING,
                                LocalDate.parse("2026-05-01"),
                                null,
                                null));
        assertThat(crm.file("birch-co").map(AccountFile::opportunities)).contains(List.of());
        assertThat(crm.file("nobody")).isEmpty();
        assertThat(crm.file(Account.UNASSIGNED)).isEmpty();
    }

    @Test
    void changesNothingTheSecondTime() {
        SampleData.copyTo(path);
        var first = run(NOW);
        var second = run(NOW.plusSeconds(3600));
        assertThat(first.loaded()).isPositive();
        assertThat(second.loaded()).isZero();
        assertThat(second.files())
                .allSatisfy(file -> assertThat(file.unchanged())
                        .isEqualTo(file.read() - file.setAside().size()));
        assertThat(second.files())
                .extracting(FileReport::repaired, FileReport::setAside)
                .isEqualTo(first.files().stream()
                        .map(file -> tuple(file.repaired(), file.setAside()))
                        .toList());
    }

    @Test
    void writesOnlyWhatChangedAndMovesWhatGotAnAccount() {
        var directory = SourceDirectory.clean(path)
                .rows(
                        OpportunityRows.FILE,
                        "O-1,Rosa Lindgren,Atlas Pro,,Engaging,,,",
                        "O-2,Rosa Lindgren,Beacon 500,Acorn Labs,Engaging,,,");
        run(NOW);
        directory.rows(
                OpportunityRows.FILE,
                "O-1,Rosa Lindgren,Atlas Pro,Birch & Co,Engaging,,,",
                "O-2,Rosa Lindgren,Beacon 500,Acorn Labs,Engaging,,,");
        assertThat(run(NOW).files()).extracting(FileReport::loaded).containsExactly(0, 1, 1, 1);
        assertThat(crm.file("birch-co").orElseThrow().opportunities()).hasSize(1);
        assertThat(count())
                .as("two accounts, two opportunities, nothing left behind")
                .isEqualTo(4);
    }

    @Test
    void movesACallThatIsDatedFromTodayAndReadsCallsByTime() {
        SourceDirectory.clean(path).file(CallRows.FILE, """
                call_id,account,days_ago,title,transcript
                C-1,Acorn Labs,3,Hello,AE: one
                C-2,Acorn Labs,1,Hello,AE: two
                """);
        run(NOW);
        run(NOW.plus(Duration.ofDays(1)));
        var second = Instant.parse("2026-11-20T00:00:00Z");
        assertThat(crm.calls("acorn-labs", Instant.EPOCH, NOW.plus(Duration.ofDays(9))))
                .extracting(CallTranscript::id, CallTranscript::at)
                .containsExactly(tuple("C-1", Instant.parse("2026-11-18T00:00:00Z")), tuple("C-2", second));
        assertThat(crm.calls("acorn-labs", second, second.plusSeconds(1)))
                .as("from is inclusive")
                .hasSize(1);
        assertThat(crm.calls("acorn-labs", second.minusSeconds(1), second))
                .as("to is exclusive")
                .isEmpty();
    }

    @Test
    void importsNothingOfADirectoryWithOneUnusableFile() {
        SourceDirectory.clean(path).file(CallRows.FILE, "when,what\n");
        assertThatThrownBy(() -> run(NOW))
                .isInstanceOf(ImportRefusedException.class)
                .hasMessageContaining("calls.csv line 1");
        assertThat(count()).isZero();
    }

    @Test
    void tellsHowItGetsOnFileByFile() {
        SourceDirectory.clean(path).rows(AgentRows.FILE, "Rosa Lindgren,Ingrid Maas,West", "Adam Okoye");
        var told = new ArrayList<String>();
        var wrote = new AtomicInteger();
        importer(NOW).run(path, new ImportProgress() {
            @Override
            public Stage begin(String what, long rows) {
                var steps = new AtomicInteger();
                return new Stage() {
                    @Override
                    public void step() {
                        steps.incrementAndGet();
                    }

                    @Override
                    public void close() {
                        told.add(what + ": " + steps + " of " + rows);
                    }
                };
            }

            @Override
            public void wrote(int rows) {
                wrote.addAndGet(rows);
            }
        });
        assertThat(told)
                .containsExactly(
                        "checking accounts.csv: 2 of -1",
                        "checking products.csv: 2 of -1",
                        "checking sales_teams.csv: 2 of -1",
                        "checking sales_pipeline.csv: 2 of -1",
                        "accounts.csv: 2 of 2",
                        "products.csv: 2 of 2",
                        "sales_teams.csv: 2 of 2",
                        "what the CRM holds: 0 of -1",
                        "sales_pipeline.csv: 2 of 2");
        assertThat(wrote).as("two accounts, two opportunities").hasValue(4);
    }

    @Test
    void reportsInADryRunWhatAnImportWouldAndWritesNothing() {
        SampleData.copyTo(path);
        var dry = CrmImport.check(path, InstantSource.fixed(NOW), ImportProgress.NONE);
        assertThat(count()).isZero();
        var real = run(NOW);
        assertThat(dry.dryRun()).isTrue();
        assertThat(dry.loaded()).isZero();
        assertThat(dry.usable()).isEqualTo(real.usable()).isEqualTo(real.loaded());
        assertThat(dry.files())
                .extracting(FileReport::file, FileReport::read, FileReport::repaired, FileReport::setAside)
                .isEqualTo(real.files().stream()
                        .map(file -> tuple(file.file(), file.read(), file.repaired(), file.setAside()))
                        .toList());
    }

    private int count() {
        return tables.client().scan(scan -> scan.tableName(tables.crm())).count();
    }

    private ImportReport run(Instant now) {
        return importer(now).run(path, ImportProgress.NONE);
    }

    private CrmImport importer(Instant now) {
        var writer = new CrmWriter(tables.client(), tables.crm(), pause -> {});
        var memory = new MemorySeed(tables.client(), tables.memory());
        return new CrmImport(writer, memory, this::replacePrograms, InstantSource.fixed(now));
    }

    private boolean replacePrograms(String csv) {
        var before = programs;
        programs = csv;
        return !csv.equals(before);
    }
}
