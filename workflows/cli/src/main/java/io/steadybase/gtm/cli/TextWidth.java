package io.steadybase.gtm.cli;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** How much room text takes on a terminal, and where it breaks. Colours take none; letters of East Asia and emoji take two. */
final class TextWidth {
    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");
    private static final int EMOJI_PRESENTATION = 0xFE0F;

    private TextWidth() {}

    /** In columns. */
    static int of(String text) {
        return COLOUR.matcher(text)
                .replaceAll("")
                .codePoints()
                .map(TextWidth::of)
                .sum();
    }

    private static int of(int character) {
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT, Character.CONTROL -> 0;
            default -> character == EMOJI_PRESENTATION ? 0 : isWide(character) ? 2 : 1;
        };
    }

    private static boolean isWide(int character) {
        return Character.isEmojiPresentation(character)
                || switch (UnicodeScript.of(character)) {
                    case HAN, HIRAGANA, KATAKANA, HANGUL -> true;
                    // The full-width forms of Latin letters and punctuation.
                    default -> character >= 0xFF01 && character <= 0xFF60;
                };
    }

    /**
     * Breaks one line at its blanks. A word that is longer than a line stays whole: an id or a link is there to be copied.
     *
     * @param first columns on the first line
     * @param rest columns on the lines after it
     */
    static List<String> wrap(String text, int first, int rest) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        var width = 0;
        for (var word : text.split(" ", -1)) {
            var room = lines.isEmpty() ? first : rest;
            if (width > 0 && width + 1 + of(word) > room) {
                lines.add(line.toString());
                line = new StringBuilder(word);
                width = of(word);
            } else {
                line.append(line.isEmpty() ? "" : " ").append(word);
                width = of(line.toString());
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** As {@link #wrap}, but no line is longer: what stands in a table must not push the next column aside. */
    static List<String> fit(String text, int columns) {
        return wrap(text, columns, columns).stream()
                .flatMap(line -> pieces(line, columns).stream())
                .toList();
    }

    private static List<String> pieces(String line, int columns) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (var character : line.codePoints().toArray()) {
            if (of(piece.toString()) + of(character) > columns) {
                var end = piece.lastIndexOf("-") + 1; // where a name is made of words
                end = end == 0 ? piece.length() : end;
                pieces.add(piece.substring(0, end));
                piece = new StringBuilder(piece.substring(end));
            }
            piece.appendCodePoint(character);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    /** With blanks up to a width. */
    static String pad(String text, int columns, boolean right) {
        var padding = " ".repeat(Math.max(0, columns - of(text)));
        return right ? padding + text : text + padding;
    }
}
