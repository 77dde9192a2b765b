package io.steadybase.gtm.activities.slides;

import io.steadybase.gtm.activities.slides.Deck.Bullet;
import io.steadybase.gtm.activities.slides.Deck.Chart;
import io.steadybase.gtm.activities.slides.Deck.Cover;
import io.steadybase.gtm.activities.slides.Deck.Page;
import io.steadybase.gtm.activities.slides.Deck.Tile;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.sl.usermodel.Insets2D;
import org.apache.poi.sl.usermodel.ShapeType;
import org.apache.poi.sl.usermodel.TextParagraph.TextAlign;
import org.apache.poi.sl.usermodel.VerticalAlignment;
import org.apache.poi.xslf.usermodel.SlideLayout;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xslf.usermodel.XSLFSlide;
import org.apache.poi.xslf.usermodel.XSLFTextParagraph;
import org.apache.poi.xslf.usermodel.XSLFTextShape;
import org.jspecify.annotations.Nullable;
import org.openxmlformats.schemas.presentationml.x2006.main.CTShape;

/** Writes a deck as a PowerPoint file. The same deck always gives the same bytes. */
public final class SlideWriter {
    private static final double GAP = 0.7;
    private static final Insets2D NO_INSETS = new Insets2D(0, 0, 0, 0);

    private final XMLSlideShow show;

    private SlideWriter(XMLSlideShow show) {
        this.show = show;
    }

    /** The file, of media type {@code application/vnd.openxmlformats-officedocument.presentationml.presentation}. */
    public static byte[] write(Deck deck) {
        try (var show = new XMLSlideShow();
                var bytes = new ByteArrayOutputStream()) {
            show.setPageSize(new Dimension(Look.WIDTH, Look.HEIGHT));
            var writer = new SlideWriter(show);
            writer.cover(deck.cover());
            for (var page : deck.pages()) {
                writer.page(page, deck.footer());
            }
            describe(show, deck);
            show.write(bytes);
            return SteadyZip.of(bytes.toByteArray(), deck.cover().created());
        } catch (IOException e) {
            throw new UncheckedIOException("a deck must be writable to memory", e);
        }
    }

    private static void describe(XMLSlideShow show, Deck deck) {
        var properties = show.getProperties().getCoreProperties();
        properties.setTitle(deck.cover().subtitle() + ": " + deck.cover().title());
        properties.setCreator("Steadybase");
        properties.setCreated(Optional.of(Date.from(deck.cover().created())));
        properties.setModified(Optional.of(Date.from(deck.cover().created())));
    }

    private void cover(Cover cover) {
        var slide = slide(cover.title());
        darken(slide);
        box(slide, new Rectangle(Look.MARGIN, 150, 96, 6), Look.ACCENT);
        var title = heading(slide);
        var anchor = new Rectangle(Look.MARGIN, 176, Look.WIDTH - 2 * Look.MARGIN, 110);
        title.setAnchor(anchor);
        title.setVerticalAlignment(VerticalAlignment.TOP);
        var size = TextFit.size(List.of(cover.title()), anchor.getWidth(), anchor.getHeight(), 0, 44, 20);
        style(title.getTextParagraphs().getFirst(), size, Color.WHITE, true);
        var below = anchor.y + 14 + (int) TextFit.height(List.of(cover.title()), anchor.getWidth(), 0, size);
        text(slide, new Rectangle(Look.MARGIN, below, 864, 34), cover.subtitle(), 24, Color.WHITE);
        text(slide, new Rectangle(Look.MARGIN, below + 44, 864, 80), String.join("\n", cover.lines()), 16, Look.PALE);
        if (!cover.remark().isBlank()) {
            text(slide, new Rectangle(Look.MARGIN, 470, 864, 40), cover.remark(), 12, Look.PALE);
        }
    }

    private void page(Page page, String footer) {
        var slide = slide(page.heading());
        var heading = heading(slide);
        heading.setAnchor(Look.HEADING);
        heading.setVerticalAlignment(VerticalAlignment.MIDDLE);
        var size = TextFit.size(List.of(page.heading()), Look.HEADING.getWidth(), Look.HEADING.getHeight(), 0, 28, 14);
        style(heading.getTextParagraphs().getFirst(), size, Look.INK, true);
        box(slide, Look.RULE, Look.ACCENT);
        tiles(slide, page.tiles());
        if (page.chart() != null) {
            ChartWriter.draw(show, slide, page.chart(), Look.CHART);
        }
        bullets(slide, page.bullets(), roomFor(page.tiles(), page.chart()), page.chart() == null ? 20 : 16);
        text(slide, Look.FOOTER, footer, 10, Look.GREY);
        var number = text(slide, Look.NUMBER, String.valueOf(slide.getSlideNumber()), 10, Look.GREY);
        number.getTextParagraphs().getFirst().setTextAlign(TextAlign.RIGHT);
    }

    private static Rectangle roomFor(List<Tile> tiles, @Nullable Chart chart) {
        if (chart != null) {
            return Look.BESIDE_CHART;
        }
        return tiles.isEmpty() ? Look.BODY : Look.BELOW_TILES;
    }

    private static void tiles(XSLFSlide slide, List<Tile> tiles) {
        var gap = 16;
        var width = (Look.TILES.width - (Look.MOST_TILES - 1) * gap) / Look.MOST_TILES;
        for (int at = 0; at < Math.min(tiles.size(), Look.MOST_TILES); at++) {
            var tile = tiles.get(at);
            var place = new Rectangle(Look.TILES.x + at * (width + gap), Look.TILES.y, width, Look.TILES.height);
            box(slide, place, Look.PALE);
            var inner = width - 24;
            var size = TextFit.size(List.of(tile.value()), inner, 34, 0, 24, 11);
            var value =
                    text(slide, new Rectangle(place.x + 12, place.y + 12, inner, 34), tile.value(), size, Look.ACCENT);
            value.getTextParagraphs().getFirst().getTextRuns().getFirst().setBold(true);
            text(slide, new Rectangle(place.x + 12, place.y + 50, inner, 22), tile.label(), 12, Look.GREY);
        }
    }

    private static void bullets(XSLFSlide slide, List<Bullet> bullets, Rectangle place, int most) {
        if (bullets.isEmpty()) {
            return;
        }
        var indent = 16;
        var texts = bullets.stream()
                .map(bullet -> bullet.text() + " " + bullet.mark())
                .toList();
        var size = TextFit.size(texts, place.getWidth() - indent, place.getHeight(), GAP, most, 9);
        var shape = frame(slide, place);
        for (var bullet : bullets) {
            var paragraph = shape.addNewTextParagraph();
            paragraph.setBullet(true);
            paragraph.setBulletFontColor(Look.ACCENT);
            paragraph.setLeftMargin((double) indent);
            paragraph.setIndent((double) -indent);
            paragraph.setSpaceAfter(-size * GAP);
            paragraph.addNewTextRun().setText(bullet.text());
            style(paragraph, size, Look.INK, false);
            mark(paragraph, bullet.mark(), size);
        }
    }

    private static void mark(XSLFTextParagraph paragraph, String mark, int size) {
        if (!mark.isEmpty()) {
            var run = paragraph.addNewTextRun();
            run.setText(" " + mark);
            run.setFontSize((double) size);
            run.setFontFamily(Look.FACE);
            run.setFontColor(Look.GREY);
            run.setSuperscript(true);
        }
    }

    /** With a title, so that a reader's list of slides has names. */
    private XSLFSlide slide(String title) {
        var slide = show.createSlide(show.getSlideMasters().getFirst().getLayout(SlideLayout.TITLE_ONLY));
        var shape = heading(slide);
        shape.setText(title);
        shape.setInsets(NO_INSETS);
        // A place of its own: POI would move the one that it has from its layout, for all slides.
        ((CTShape) shape.getXmlObject()).getSpPr().addNewXfrm();
        return slide;
    }

    /** The slide itself and not its master, which POI would colour. */
    private static void darken(XSLFSlide slide) {
        var background = slide.getXmlObject().getCSld().addNewBg().addNewBgPr();
        background.addNewSolidFill().addNewSrgbClr().setVal(new byte[] {
            (byte) Look.INK.getRed(), (byte) Look.INK.getGreen(), (byte) Look.INK.getBlue()
        });
        background.addNewEffectLst();
    }

    private static XSLFTextShape heading(XSLFSlide slide) {
        return slide.getPlaceholder(0);
    }

    private static void box(XSLFSlide slide, Rectangle place, Color colour) {
        var box = slide.createAutoShape();
        box.setShapeType(ShapeType.RECT);
        box.setAnchor(place);
        box.setFillColor(colour);
        box.setLineColor(null);
    }

    private static XSLFTextShape text(XSLFSlide slide, Rectangle place, String text, int size, Color colour) {
        var shape = frame(slide, place);
        for (var line : text.split("\n", -1)) {
            var paragraph = shape.addNewTextParagraph();
            paragraph.addNewTextRun().setText(line);
            style(paragraph, size, colour, false);
        }
        return shape;
    }

    private static XSLFTextShape frame(XSLFSlide slide, Rectangle place) {
        var shape = slide.createTextBox();
        shape.setAnchor(place);
        shape.setInsets(NO_INSETS);
        shape.setWordWrap(true);
        shape.clearText();
        return shape;
    }

    private static void style(XSLFTextParagraph paragraph, int size, Color colour, boolean bold) {
        paragraph.setTextAlign(TextAlign.LEFT);
        for (var run : paragraph.getTextRuns()) {
            run.setFontSize((double) size);
            run.setFontFamily(Look.FACE);
            run.setFontColor(colour);
            run.setBold(bold);
        }
    }
}
