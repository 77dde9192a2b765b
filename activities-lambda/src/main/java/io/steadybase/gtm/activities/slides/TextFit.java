package io.steadybase.gtm.activities.slides;

import java.util.List;
import java.util.regex.Pattern;

/** How much room text takes, by the widths of a sans-serif face, rather too much than too little. Sizes are in points. */
final class TextFit {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final double LINE = 1.2;
    private static final double SAFETY = 1.06;
    private static final String NARROW = "ijltfr.,;:'|!()[]/ -";
    private static final String WIDE = "mwMWQOGCD@%&";

    private TextFit() {}

    /** The largest size from {@code most} down to {@code least} at which all paragraphs fit; the least if none does. */
    static int size(List<String> paragraphs, double width, double height, double gap, int most, int least) {
        for (int size = most; size > least; size--) {
            if (height(paragraphs, width, gap, size) <= height) {
                return size;
            }
        }
        return least;
    }

    /** How high all paragraphs are with a gap of so many lines after each. */
    static double height(List<String> paragraphs, double width, double gap, int size) {
        return paragraphs.stream()
                .mapToDouble(text -> (lines(text, width, size) * LINE + gap) * size)
                .sum();
    }

    /** Words go on the next line; one that is longer than a line is broken. */
    static int lines(String text, double width, int size) {
        int lines = 1;
        double used = 0;
        for (var word : SPACE.splitAsStream(text.strip()).toList()) {
            double length = width(word, size);
            double gap = used == 0 ? 0 : width(" ", size);
            if (used + gap + length <= width) {
                used += gap + length;
            } else {
                lines += (used == 0 ? 0 : 1) + (int) (length / width);
                used = length % width;
            }
        }
        return lines;
    }

    static double width(String text, int size) {
        return text.codePoints().mapToDouble(TextFit::em).sum() * size * SAFETY;
    }

    private static double em(int character) {
        if (NARROW.indexOf(character) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(character) >= 0) {
            return 0.86;
        }
        if (Character.isIdeographic(character) || character > 0x2E80) {
            return 1;
        }
        return Character.isUpperCase(character) ? 0.7 : 0.556;
    }
}
