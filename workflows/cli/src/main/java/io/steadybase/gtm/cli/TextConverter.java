package io.steadybase.gtm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a text from the command line, or from a UTF-8 file: {@code TEXT} or {@code @FILE}. */
public final class TextConverter implements ITypeConverter<String> {
    @Override
    public String convert(String given) {
        if (!given.startsWith("@")) {
            return given;
        }
        var file = given.substring(1);
        try {
            return Files.readString(Path.of(file)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new TypeConversionException("@FILE must be a readable UTF-8 file, got %s (%s)".formatted(file, e));
        }
    }
}
