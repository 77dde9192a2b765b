package io.steadybase.gtm.local.imports;

import static java.util.stream.Collectors.toSet;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import io.steadybase.gtm.local.imports.ImportReport.FileReport;
import io.steadybase.gtm.memory.MemoryWrite;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** The rows of all files, interpreted, each with the log of its file. */
final class SourceRows {
    private final Map<String, RowLog> logs = new LinkedHashMap<>();
    private final Map<String, List<CrmItem>> items = new LinkedHashMap<>();
    private final List<Product> products;
    private final List<SalesAgent> agents;
    private final List<Opportunity> opportunities;
    private final List<MemoryWrite> memories;

    private SourceRows(SourceFiles files, Instant now) {
        var accounts = new AccountRows(log(files.accounts())).read();
        if (accounts.isEmpty()) {
            throw new ImportRefusedException(List.of(AccountRows.FILE + " holds no usable account: "
                    + log(files.accounts()).reasons()));
        }
        products = new ProductRows(log(files.products())).read();
        agents = new AgentRows(log(files.agents())).read();
        opportunities = new OpportunityRows(log(files.pipeline()), accounts, products, agents).read();
        items.put(AccountRows.FILE, accounts.stream().map(CrmItem::of).toList());
        items.put(OpportunityRows.FILE, opportunities.stream().map(CrmItem::of).toList());
        files.contacts().ifPresent(file -> items.put(ContactRows.FILE, contacts(file, accounts)));
        files.calls().ifPresent(file -> items.put(CallRows.FILE, calls(file, accounts, now)));
        memories = files.memory().map(file -> new MemoryRows(log(file)).read()).orElse(List.of());
    }

    static SourceRows interpret(SourceFiles files, Instant now) {
        return new SourceRows(files, now);
    }

    private RowLog log(CsvFile file) {
        return logs.computeIfAbsent(file.name(), name -> new RowLog(file));
    }

    private List<CrmItem> contacts(CsvFile file, List<Account> accounts) {
        return new ContactRows(log(file), accounts)
                .read().stream().map(CrmItem::of).toList();
    }

    private List<CrmItem> calls(CsvFile file, List<Account> accounts, Instant now) {
        return new CallRows(log(file), accounts, now)
                .read().stream().map(CrmItem::of).toList();
    }

    List<CrmItem> items() {
        return items.values().stream().flatMap(List::stream).toList();
    }

    List<MemoryWrite> memories() {
        return memories;
    }

    /** What became of the rows, now that it is known which were written. */
    ImportReport report(Set<String> writtenItems, Set<MemoryWrite> writtenMemories) {
        var reports = new ArrayList<FileReport>();
        logs.forEach((file, log) -> reports.add(log.report(loaded(file, writtenItems, writtenMemories))));
        return new ImportReport(reports);
    }

    private int loaded(String file, Set<String> writtenItems, Set<MemoryWrite> writtenMemories) {
        return switch (file) {
            case ProductRows.FILE -> count(products, parts(writtenItems, Opportunity::product)::contains);
            case AgentRows.FILE -> count(agents, parts(writtenItems, Opportunity::agent)::contains);
            case MemoryRows.FILE -> count(memories, writtenMemories::contains);
            default -> count(items.getOrDefault(file, List.of()), item -> writtenItems.contains(item.identity()));
        };
    }

    /** The products, or the agents, of the opportunities that were written. */
    private <T> Set<T> parts(Set<String> writtenItems, Function<Opportunity, T> part) {
        return opportunities.stream()
                .filter(opportunity ->
                        writtenItems.contains(CrmItem.of(opportunity).identity()))
                .map(part)
                .collect(toSet());
    }

    private static <T> int count(List<T> rows, Predicate<? super T> written) {
        return (int) rows.stream().filter(written).count();
    }
}
