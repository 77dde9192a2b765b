package io.steadybase.gtm.cli;

import picocli.CommandLine.ITypeConverter;

/**
 * An item as somebody names it who decides on it.
 *
 * @param hash the content hash that was seen, empty if none was given
 */
record SeenItem(String itemId, String hash) {
    /** Reads {@code ID} and {@code ID@HASH}. */
    static final class Converter implements ITypeConverter<SeenItem> {
        @Override
        public SeenItem convert(String text) {
            var at = text.lastIndexOf('@');
            return at < 1 ? new SeenItem(text, "") : new SeenItem(text.substring(0, at), text.substring(at + 1));
        }
    }
}
