package io.steadybase.gtm.activities.content;

import io.steadybase.gtm.activities.slides.Deck;
import io.steadybase.gtm.activities.slides.Deck.Bar;
import io.steadybase.gtm.activities.slides.Deck.Bullet;
import io.steadybase.gtm.activities.slides.Deck.Chart;
import io.steadybase.gtm.activities.slides.Deck.Page;
import io.steadybase.gtm.activities.slides.Deck.Tile;
import io.steadybase.gtm.content.AccountData.Series;
import io.steadybase.gtm.content.ContentDraft.Statement;
import io.steadybase.gtm.run.TextLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Gatherers;

/** A document as a deck: a slide for every section, the key figures on the first, and the sources at the end. */
record DocumentSlides(DocumentText text) {
    static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static final int SOURCES_PER_SLIDE = 10;
    private static final int LONGEST_SOURCE = 150;

    Deck deck() {
        var cover = text.cover();
        var type = cover.contentType().title();
        var date = DocumentText.date(cover);
        var lines = new ArrayList<>(List.of(date));
        if (!cover.audience().isBlank()) {
            lines.add("For " + TextLimits.line(cover.audience()));
        }
        var name = text.data().name();
        var remark = TextLimits.line(text.draft().remark());
        return new Deck(
                new Deck.Cover(name, type, lines, remark, cover.at()),
                TextLimits.clip("%s · %s · %s".formatted(name, type, date), 150),
                pages());
    }

    private List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (int at = 0; at < text.outline().parts().size(); at++) {
            pages.add(page(
                    text.outline().parts().get(at),
                    text.draft().sections().get(at).statements(),
                    at == 0));
        }
        pages.addAll(sources());
        return pages;
    }

    private Page page(Outline.Part part, List<Statement> statements, boolean isFirst) {
        var tiles = isFirst
                ? text.data().keyFigures().stream()
                        .map(figure -> new Tile(figure.value(), figure.label()))
                        .toList()
                : List.<Tile>of();
        return new Page(
                part.heading(),
                tiles,
                text.chart(part).map(DocumentSlides::chart).orElse(null),
                statements.stream().map(this::bullet).toList());
    }

    private Bullet bullet(Statement statement) {
        var marks =
                text.sources().numbers(statement).stream().map(String::valueOf).collect(Collectors.joining(", "));
        return new Bullet(statement.text().strip(), marks.isEmpty() ? "" : "[" + marks + "]");
    }

    private static Chart chart(Series series) {
        return new Chart(
                series.title(),
                series.points().stream()
                        .map(point -> new Bar(point.label(), point.value()))
                        .toList());
    }

    private List<Page> sources() {
        var lines = new ArrayList<Bullet>();
        for (var fact : text.sources().cited()) {
            var line = "%d. %s (%s)"
                    .formatted(
                            lines.size() + 1,
                            TextLimits.clip(TextLimits.line(fact.text()), LONGEST_SOURCE),
                            Sources.origin(fact));
            lines.add(new Bullet(line, ""));
        }
        return lines.stream()
                .gather(Gatherers.windowFixed(SOURCES_PER_SLIDE))
                .map(window -> new Page("Sources", List.of(), null, window))
                .toList();
    }
}
