package io.steadybase.gtm.activities.slides;

import static org.assertj.core.api.Assertions.assertThat;

import io.steadybase.gtm.activities.slides.Deck.Bar;
import io.steadybase.gtm.activities.slides.Deck.Bullet;
import io.steadybase.gtm.activities.slides.Deck.Chart;
import io.steadybase.gtm.activities.slides.Deck.Page;
import io.steadybase.gtm.activities.slides.Deck.Tile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFGraphicFrame;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class SlideWriterTest {
    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final Chart CHART = new Chart(
            "Won by quarter, USD",
            List.of(new Bar("Q2 2026", new BigDecimal("4921.50")), new Bar("Q3 2026", BigDecimal.TEN)));

    @Test
    void writesASlideForTheCoverAndForEveryPage() throws IOException {
        try (var show = read(SlideWriter.write(deck(bullets(3, 80))))) {
            assertThat(show.getSlides())
                    .extracting(slide -> slide.getTitle())
                    .containsExactly("Acme & Söhne 北海", "Where we stand", "What was won");
            assertThat(show.getSlides())
                    .allSatisfy(slide -> assertThat(slide.getShapes()).hasSizeGreaterThan(2));
        }
    }

    @Test
    void drawsTheFiguresOfAChartAndKeepsThemInAWorkbook() throws IOException {
        try (var show = read(SlideWriter.write(deck(bullets(3, 80))))) {
            var chart = show.getSlides().get(2).getShapes().stream()
                    .filter(XSLFGraphicFrame.class::isInstance)
                    .map(frame -> ((XSLFGraphicFrame) frame).getChart())
                    .findFirst()
                    .orElseThrow();
            var part = chart.getRelations().stream()
                    .filter(relation ->
                            relation.getPackagePart().getPartName().getName().endsWith(".xlsx"))
                    .findFirst()
                    .orElseThrow();
            try (var workbook = new XSSFWorkbook(part.getPackagePart().getInputStream())) {
                var row = workbook.getSheetAt(0).getRow(1);
                assertThat(row.getCell(0).getStringCellValue()).isEqualTo("Q2 2026");
                assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(4921.5);
            }
        }
    }

    @Test
    void writesTheSameBytesForTheSameDeck() {
        assertThat(SlideWriter.write(deck(bullets(3, 80)))).isEqualTo(SlideWriter.write(deck(bullets(3, 80))));
    }

    @Test
    void setsTextSmallerUntilItFits() throws IOException {
        assertThat(sizeOfBullets(bullets(2, 40))).isEqualTo(20);
        assertThat(sizeOfBullets(bullets(8, 300))).isBetween(9.0, 16.0);
    }

    @Test
    void reckonsWithMoreRoomThanTextTakes() {
        assertThat(TextFit.lines("four words of text", 1000, 20)).isEqualTo(1);
        assertThat(TextFit.lines("four words of text", 60, 20)).isEqualTo(4);
        assertThat(TextFit.lines("x".repeat(100), 100, 20)).isGreaterThan(9);
        assertThat(TextFit.size(List.of("x".repeat(10_000)), 100, 100, 1, 20, 9))
                .isEqualTo(9);
    }

    private static double sizeOfBullets(List<Bullet> bullets) throws IOException {
        try (var show = read(SlideWriter.write(deck(bullets)))) {
            return show.getSlides().get(1).getShapes().stream()
                    .filter(XSLFTextShape.class::isInstance)
                    .map(XSLFTextShape.class::cast)
                    .flatMap(shape -> shape.getTextParagraphs().stream())
                    .filter(paragraph -> paragraph.isBullet())
                    .map(paragraph -> paragraph.getTextRuns().getFirst().getFontSize())
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static List<Bullet> bullets(int count, int length) {
        return Collections.nCopies(count, new Bullet("word ".repeat(length / 5).strip(), "[1]"));
    }

    private static Deck deck(List<Bullet> bullets) {
        return new Deck(
                new Deck.Cover("Acme & Söhne 北海", "Quarterly business review", List.of("24 November 2026"), "", NOON),
                "Acme",
                List.of(
                        new Page("Where we stand", List.of(new Tile("9,842 USD", "Won so far")), null, bullets),
                        new Page("What was won", List.of(), CHART, bullets)));
    }

    private static XMLSlideShow read(byte[] bytes) throws IOException {
        return new XMLSlideShow(new ByteArrayInputStream(bytes));
    }
}
