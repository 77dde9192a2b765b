package io.steadybase.gtm.cli;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a {@link RunId} from the command line. */
final class RunIdConverter implements ITypeConverter<RunId> {
    @Override
    public RunId convert(String text) {
        try {
            return RunId.of(text);
        } catch (IllegalArgumentException e) {
            throw new TypeConversionException(e.getMessage());
        }
    }
}
