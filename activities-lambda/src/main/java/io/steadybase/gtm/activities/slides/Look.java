package io.steadybase.gtm.activities.slides;

import java.awt.Color;
import java.awt.Rectangle;

/** Colours, type and places of a deck, in points on a page of 16 to 9. */
final class Look {
    static final int WIDTH = 960;
    static final int HEIGHT = 540;
    static final int MARGIN = 48;
    static final String FACE = "Arial";

    static final Color INK = new Color(0x1F, 0x2A, 0x44);
    static final Color GREY = new Color(0x5B, 0x64, 0x72);
    static final Color ACCENT = new Color(0x0F, 0x76, 0x7A);
    static final Color PALE = new Color(0xEE, 0xF3, 0xF5);

    static final Rectangle HEADING = new Rectangle(MARGIN, 30, WIDTH - 2 * MARGIN, 44);
    static final Rectangle RULE = new Rectangle(MARGIN, 80, 64, 4);
    static final Rectangle BODY = new Rectangle(MARGIN, 108, WIDTH - 2 * MARGIN, 372);
    static final Rectangle TILES = new Rectangle(MARGIN, 108, WIDTH - 2 * MARGIN, 84);
    static final Rectangle BELOW_TILES = new Rectangle(MARGIN, 216, WIDTH - 2 * MARGIN, 264);
    static final Rectangle CHART = new Rectangle(MARGIN, 104, 520, 376);
    static final Rectangle BESIDE_CHART = new Rectangle(MARGIN + 552, 112, WIDTH - 2 * MARGIN - 552, 368);
    static final Rectangle FOOTER = new Rectangle(MARGIN, 502, WIDTH - 2 * MARGIN - 60, 18);
    static final Rectangle NUMBER = new Rectangle(WIDTH - MARGIN - 60, 502, 60, 18);

    static final int MOST_TILES = 4;

    private Look() {}
}
