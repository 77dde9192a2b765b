package io.steadybase.gtm.activities.evidence;

import io.steadybase.gtm.evidence.Fact;
import io.steadybase.gtm.evidence.PlainText;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Names of products, as {@code AccountFacts} writes them into facts: two capitalised words that are no person. */
final class ProductNames {
    private static final Pattern LARGEST = Pattern.compile("largest open opportunity in (.+), list price ");
    private static final Pattern LAST_BOUGHT = Pattern.compile("last bought on [\\d-]+: (.+)\\.$");

    private ProductNames() {}

    /** Their words, folded. */
    static Set<String> words(List<Fact> sources) {
        return sources.stream()
                .filter(source -> source.id().startsWith("crm/"))
                .flatMap(source -> List.of(LARGEST, LAST_BOUGHT).stream()
                        .map(pattern -> pattern.matcher(source.text()))
                        .filter(found -> found.find())
                        .flatMap(found -> Wording.wordsOf(found.group(1)).stream()))
                .map(PlainText::folded)
                .collect(Collectors.toUnmodifiableSet());
    }
}
