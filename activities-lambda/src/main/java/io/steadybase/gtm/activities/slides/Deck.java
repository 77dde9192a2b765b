package io.steadybase.gtm.activities.slides;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deck says, without how it looks.
 *
 * @param footer stands below every slide but the first
 */
public record Deck(Cover cover, String footer, List<Page> pages) {
    public Deck {
        pages = List.copyOf(pages);
    }

    /**
     * The first slide.
     *
     * @param lines below title and subtitle, e.g. the date
     * @param remark at its foot, empty for none
     * @param created what the file says of when it was made
     */
    public record Cover(String title, String subtitle, List<String> lines, String remark, Instant created) {
        public Cover {
            lines = List.copyOf(lines);
        }
    }

    /**
     * A slide.
     *
     * @param tiles figures that stand out, above the bullets; at most four
     * @param chart beside the bullets, null for none
     */
    public record Page(
            String heading, List<Tile> tiles, @Nullable Chart chart, List<Bullet> bullets) {
        public Page {
            tiles = List.copyOf(tiles);
            bullets = List.copyOf(bullets);
        }
    }

    /** A figure that stands out. */
    public record Tile(String value, String label) {}

    /**
     * A line of text.
     *
     * @param mark small and raised at its end, e.g. the numbers of its sources; empty for none
     */
    public record Bullet(String text, String mark) {}

    /** Bars, from left to right. */
    public record Chart(String title, List<Bar> bars) {
        public Chart {
            bars = List.copyOf(bars);
        }
    }

    /** A bar. */
    public record Bar(String label, BigDecimal value) {}
}
