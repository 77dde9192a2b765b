package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The rows of all files, interpreted. Accounts, products, agents and programs are held: the other files refer to them, and they
 * are few. Opportunities, contacts, calls and memories pass by, one row at a time.
 */
final class SourceRows {
    private final SourceFiles files;
    private final ImportProgress progress;
    private final RowLog accountLog;
    private final RowLog productLog;
    private final RowLog agentLog;
    private final List<Account> accounts;
    private final List<Product> products;
    private final List<SalesAgent> agents;

    /**
     * Reads the files that are held.
     *
     * @throws ImportRefusedException if there is no usable account
     */
    SourceRows(SourceFiles files, ImportProgress progress) {
        this.files = files;
        this.progress = progress;
        accountLog = log(files.accounts());
        productLog = log(files.products());
        agentLog = log(files.agents());
        accounts = new AccountRows(accountLog).read();
        if (accounts.isEmpty()) {
            throw new ImportRefusedException(
                    List.of(AccountRows.FILE + " holds no usable account: " + accountLog.reasons()));
        }
        products = new ProductRows(productLog).read();
        agents = new AgentRows(agentLog).read();
    }

    private RowLog log(CsvFile file) {
        return new RowLog(file, progress);
    }

    /** Passes all of them on, and says what became of them. */
    ImportReport passTo(RowTarget target, Instant now) {
        var report = new Report(target.isDryRun());
        report.add(accountLog, target.items(accounts.stream(), CrmItem::of, account -> {}));
        passPipeline(target, report);
        files.contacts().map(this::log).ifPresent(log -> {
            var contacts = new ContactRows(log, accounts).read();
            report.add(log, passed(contacts, rows -> target.items(rows, CrmItem::of, row -> {})));
        });
        files.calls().map(this::log).ifPresent(log -> {
            var calls = new CallRows(log, accounts, now).read();
            report.add(log, passed(calls, rows -> target.items(rows, CrmItem::of, row -> {})));
        });
        files.memory()
                .map(this::log)
                .ifPresent(log -> report.add(log, passed(new MemoryRows(log).read(), target::memories)));
        files.programs().ifPresent(file -> passPrograms(file, target, report));
        return report.done();
    }

    /** If all rows are unusable the programs before stay: no account of one may count as free because a file is broken. */
    private void passPrograms(CsvFile file, RowTarget target, Report report) {
        var log = log(file);
        var programs = new ProgramRows(log).read();
        report.add(log, programs.isEmpty() && file.size() > 0 ? 0 : target.programs(programs));
    }

    /** Opportunities are written with their products and agents in them. */
    private void passPipeline(RowTarget target, Report report) {
        var log = log(files.pipeline());
        var written = new Parts(new HashSet<>(), new HashSet<>());
        var rows = new OpportunityRows(log, accounts, products, agents).read();
        var loaded = passed(rows, opportunities -> target.items(opportunities, CrmItem::of, written::add));
        report.add(productLog, (int)
                products.stream().filter(written.products()::contains).count());
        report.add(agentLog, (int)
                agents.stream().filter(written.agents()::contains).count());
        report.add(log, loaded);
    }

    private record Parts(Set<Product> products, Set<SalesAgent> agents) {
        void add(Opportunity opportunity) {
            products.add(opportunity.product());
            agents.add(opportunity.agent());
        }
    }

    private static <T> int passed(Stream<T> rows, Function<Stream<T>, Integer> target) {
        try (rows) {
            return target.apply(rows);
        }
    }

    private record Report(boolean dryRun, List<FileReport> files) {
        Report(boolean dryRun) {
            this(dryRun, new ArrayList<>());
        }

        void add(RowLog log, int loaded) {
            files.add(log.report(loaded, dryRun));
        }

        ImportReport done() {
            return new ImportReport(dryRun, files);
        }
    }
}
