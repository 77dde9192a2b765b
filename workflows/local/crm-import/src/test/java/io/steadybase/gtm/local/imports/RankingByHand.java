package io.steadybase.gtm.local.imports;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ranking of docs/ranking.md once more, written without looking at the product's code: straight from the rows of the CSV
 * files, split at commas, in whole tenths of points. Knows no calls.
 */
final class RankingByHand {
    private final Map<String, Map<String, String>> accounts = new TreeMap<>();
    private final Map<String, Integer> prices = new HashMap<>();
    private final Map<String, double[]> sums = new HashMap<>();

    private RankingByHand(Path directory) {
        rows(directory, "accounts.csv").forEach(row -> accounts.put(row.get("account"), row));
        rows(directory, "products.csv")
                .forEach(row -> prices.put(skeleton(row.get("product")), Integer.parseInt(row.get("sales_price"))));
        var seen = new HashSet<String>();
        rows(directory, "sales_pipeline.csv").stream()
                .filter(row ->
                        accounts.containsKey(row.get("account")) && prices.containsKey(skeleton(row.get("product"))))
                .filter(row -> !row.get("close_date").matches("(1[3-9]|[23]\\d)/.*"))
                .filter(row -> seen.add(row.get("opportunity_id")))
                .forEach(this::add);
    }

    /** One enterprise prospect: its id, and its points in tenths: pipeline, win rate, revenue. */
    record Place(String accountId, long pipeline, long winRate, long revenue, double weightedUsd) {
        long total() {
            return pipeline + winRate + revenue;
        }
    }

    static List<Place> enterpriseProspects(Path directory) {
        var ranking = new RankingByHand(directory);
        return ranking.accounts.keySet().stream()
                .filter(name -> Integer.parseInt(ranking.accounts.get(name).get("employees")) > 4_999)
                .filter(name -> ranking.sums.containsKey(name) && ranking.sums.get(name)[3] > 0)
                .map(ranking::place)
                .sorted(Comparator.comparingLong(Place::total)
                        .thenComparingDouble(Place::weightedUsd)
                        .reversed()
                        .thenComparing(Place::accountId))
                .toList();
    }

    private Place place(String name) {
        var sum = sums.get(name);
        var closed = sum[1] + sum[2];
        var revenue = Double.parseDouble(accounts.get(name).get("revenue"));
        return new Place(
                name.toLowerCase(Locale.ROOT).replace(" & ", "-").replace(' ', '-'),
                Math.min(400, Math.round(sum[0] * 400 / 50_000)),
                closed == 0 ? 0 : Math.round(sum[1] * 250 / closed),
                Math.min(200, Math.round(revenue * 200 / 5_000)),
                sum[0]);
    }

    /** Weighted open pipeline, won, lost, open. */
    private void add(Map<String, String> row) {
        var sum = sums.computeIfAbsent(row.get("account"), name -> new double[4]);
        var price = prices.get(skeleton(row.get("product")));
        switch (row.get("deal_stage")) {
            case "Won" -> sum[1]++;
            case "Lost" -> sum[2]++;
            case "Engaging" -> {
                sum[0] += price;
                sum[3]++;
            }
            case "Prospecting" -> {
                sum[0] += price / 2.0;
                sum[3]++;
            }
            default -> throw new IllegalStateException("stage " + row.get("deal_stage"));
        }
    }

    /** What stays the same in every way that somebody may spell a product: its letters without vowels and spaces. */
    private static String skeleton(String product) {
        return product.toLowerCase(Locale.ROOT).replaceAll("[aeiou ]", "");
    }

    private static List<Map<String, String>> rows(Path directory, String file) {
        try {
            var lines = Files.readAllLines(directory.resolve(file));
            var header = lines.getFirst().split(",");
            return lines.stream()
                    .skip(1)
                    .map(line -> row(header, line.split(",", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> row(String[] header, String[] values) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < header.length; i++) {
            row.put(header[i], values[i]);
        }
        return row;
    }
}
