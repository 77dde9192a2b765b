package io.steadybase.gtm.activities.drew;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;

import io.steadybase.gtm.activities.crm.Account;
import io.steadybase.gtm.activities.crm.NearestName;
import io.steadybase.gtm.crm.AccountId;
import io.steadybase.gtm.run.TextLimits;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds accounts by the names that a request gives them. Spelling, case, accents and punctuation do not matter; a name that is
 * nearly right, or the beginning of exactly one name, is taken with a remark; for any other the nearest names are shown.
 */
final class NamedAccounts {
    /** A slip in every so many characters is still the same name. */
    private static final int CHARACTERS_PER_SLIP = 6;

    private static final int SHORTEST_BEGINNING = 3;
    private static final int SHOWN = 3;

    private final List<Entry> entries;

    NamedAccounts(List<Account> accounts) {
        entries = accounts.stream()
                .map(account -> new Entry(account, plain(account.name())))
                .sorted(Comparator.comparing(entry -> entry.account().id()))
                .toList();
    }

    /**
     * What a name means.
     *
     * @param accountIds usually one; none if nobody could tell
     * @param note what the reader must know: another name was taken, or none
     */
    record Named(List<String> accountIds, Optional<String> note) {}

    Named named(String given) {
        var name = plain(TextLimits.clip(given, TextLimits.NAME));
        var same = accounts(
                entry -> entry.plainName().equals(name) || entry.account().id().equals(given));
        if (!same.isEmpty()) {
            return new Named(same.stream().map(Account::id).toList(), Optional.empty());
        }
        return beginning(name)
                .or(() -> misspelt(name))
                .map(account -> new Named(
                        List.of(account.id()), Optional.of("took '" + shown(given) + "' for " + account.name())))
                .orElseGet(() -> new Named(List.of(), Optional.of(unknown(given, name))));
    }

    /** "Halden Freight" for Halden Freight Group, if no other name begins so. */
    private Optional<Account> beginning(String name) {
        var longer = name.length() < SHORTEST_BEGINNING
                ? List.<Account>of()
                : accounts(entry -> entry.plainName().startsWith(name + "-"));
        return longer.size() == 1 ? Optional.of(longer.getFirst()) : Optional.empty();
    }

    /** The one name that is nearest, if it is near enough and no other is as near. */
    private Optional<Account> misspelt(String name) {
        var slips = name.length() / CHARACTERS_PER_SLIP;
        var byDistance = entries.stream()
                .collect(groupingBy(entry -> NearestName.distance(name, entry.plainName()), TreeMap::new, toList()));
        return Optional.ofNullable(byDistance.firstEntry())
                .filter(nearest ->
                        nearest.getKey() <= slips && nearest.getValue().size() == 1)
                .map(nearest -> nearest.getValue().getFirst().account());
    }

    private String unknown(String given, String name) {
        var nearest = entries.stream()
                .sorted(Comparator.comparing((Entry entry) -> !entry.plainName().startsWith(name))
                        .thenComparing(entry -> NearestName.distance(name, entry.plainName())))
                .limit(SHOWN)
                .map(entry -> entry.account().name())
                .collect(joining(", "));
        return "no account is named '" + shown(given) + "'; the nearest are " + nearest;
    }

    private List<Account> accounts(Predicate<Entry> which) {
        return entries.stream().filter(which).map(Entry::account).toList();
    }

    /** As the ids of the import are made, with "&" for "and". */
    private static String plain(String name) {
        return name.isBlank() ? "" : AccountId.of(name.replace("&", " and "));
    }

    private static String shown(String given) {
        return TextLimits.clip(given.strip().replaceAll("\\s+", " "), TextLimits.NAME);
    }

    private record Entry(Account account, String plainName) {}
}
