package io.steadybase.gtm.local.imports;

import io.steadybase.gtm.activities.crm.CrmItem;
import io.steadybase.gtm.activities.crm.DealStage;
import io.steadybase.gtm.activities.crm.Opportunity;
import io.steadybase.gtm.activities.crm.Product;
import io.steadybase.gtm.activities.crm.SalesAgent;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.paginators.ScanIterable;

/** An import in a process of its own, into a table that holds the first of its opportunities already and takes everything. */
final class LargeImport {
    private static final int PAGE = 1_000;

    private LargeImport() {}

    /** Imports a directory; says how many rows were loaded, and how many items were put. */
    public static void main(String[] arguments) {
        var table = new Table(Integer.parseInt(arguments[1]));
        var crm = new CrmWriter(table, "crm", pause -> {});
        var clock = InstantSource.fixed(Instant.parse("2026-11-20T10:00:00Z"));
        var report = new CrmImport(crm, new MemorySeed(table, "memory"), programs -> false, clock)
                .run(Path.of(arguments[0]), ImportProgress.NONE);
        System.out.println(report.files().stream()
                .map(file -> file.file() + " " + file.loaded() + " " + file.unchanged())
                .toList());
        System.out.println("put " + table.puts);
    }

    /** A row of the pipeline, and what it becomes in the table. */
    static String row(int number) {
        return "OPPORTUNITY-%07d,Rosa Lindgren,Atlas Pro,Acorn Labs,Won,2017-03-01,2017-06-30,%d"
                .formatted(number, number);
    }

    private static CrmItem item(int number) {
        return CrmItem.of(new Opportunity(
                "OPPORTUNITY-%07d".formatted(number),
                "acorn-labs",
                new SalesAgent("Rosa Lindgren", "West"),
                new Product("Atlas Pro", BigDecimal.valueOf(4800)),
                DealStage.WON,
                LocalDate.parse("2017-03-01"),
                LocalDate.parse("2017-06-30"),
                BigDecimal.valueOf(number)));
    }

    private static final class Table implements DynamoDbClient {
        private final int stored;
        private final AtomicInteger puts = new AtomicInteger();

        private Table(int stored) {
            this.stored = stored;
        }

        @Override
        public ScanResponse scan(ScanRequest request) {
            var from = request.hasExclusiveStartKey()
                    ? Integer.parseInt(request.exclusiveStartKey().get("n").n())
                    : 0;
            var to = Math.min(stored, from + PAGE);
            var page = ScanResponse.builder()
                    .items(IntStream.range(from, to)
                            .mapToObj(i -> item(i).attributes())
                            .toList());
            return to == stored
                    ? page.build()
                    : page.lastEvaluatedKey(Map.of("n", AttributeValue.fromN(String.valueOf(to))))
                            .build();
        }

        @Override
        public ScanIterable scanPaginator(ScanRequest request) {
            return new ScanIterable(this, request);
        }

        @Override
        public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest request) {
            request.requestItems().values().stream().mapToInt(List::size).forEach(puts::addAndGet);
            return BatchWriteItemResponse.builder().unprocessedItems(Map.of()).build();
        }

        @Override
        public String serviceName() {
            return "dynamodb";
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    }
}
