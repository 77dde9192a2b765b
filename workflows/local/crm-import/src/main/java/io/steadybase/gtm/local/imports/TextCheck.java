package io.steadybase.gtm.local.imports;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/** Whether a file is text in UTF-8, and if it is not, where it stops being so. Reads it once, a piece at a time. */
final class TextCheck {
    private static final int PIECE = 64 * 1024;
    private static final String MENDED = "save it as CSV in UTF-8";

    private final CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    private final ByteBuffer bytes = ByteBuffer.allocate(PIECE);
    private final CharBuffer characters = CharBuffer.allocate(PIECE);
    private long line = 1;
    /** How many bytes of the file were before those in the buffer. */
    private long before;

    private TextCheck() {}

    /** What is wrong with the file's bytes: line, byte, and what to do. */
    static Optional<String> problem(Path file) throws IOException {
        try (var channel = FileChannel.open(file)) {
            return new TextCheck().problem(channel);
        }
    }

    private Optional<String> problem(FileChannel channel) throws IOException {
        var more = true;
        while (more) {
            more = channel.read(bytes) >= 0;
            bytes.flip();
            if (before == 0 && isUtf16()) {
                return Optional.of("it begins with the mark of UTF-16: " + MENDED);
            }
            var problem = decode(!more);
            if (problem.isPresent()) {
                return problem;
            }
            before += bytes.position();
            bytes.compact();
        }
        return Optional.empty();
    }

    /** In either order of bytes. */
    private boolean isUtf16() {
        return bytes.remaining() > 1 && (bytes.getChar(0) == '\uFEFF' || bytes.getChar(0) == '\uFFFE');
    }

    private int at(int index) {
        return Byte.toUnsignedInt(bytes.get(index));
    }

    private Optional<String> decode(boolean last) {
        characters.clear();
        var result = decoder.decode(bytes, characters, last);
        characters.flip();
        while (characters.hasRemaining()) {
            var character = characters.get();
            if (character == '\0') {
                return Optional.of("line %d holds a zero byte, as UTF-16 and files that are no text do: %s"
                        .formatted(line, MENDED));
            }
            line += character == '\n' ? 1 : 0;
        }
        return result.isError() ? Optional.of(foreignByte()) : Optional.empty();
    }

    private String foreignByte() {
        var value = at(bytes.position());
        var latin1 = value < 0xA0 ? "" : " ('%c' in Latin-1)".formatted(value);
        return "line %d has the byte 0x%02X%s, byte %,d of the file: %s"
                .formatted(line, value, latin1, before + bytes.position() + 1, MENDED);
    }
}
