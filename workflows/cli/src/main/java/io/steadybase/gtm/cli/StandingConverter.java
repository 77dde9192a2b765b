package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.RunStanding;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads how runs stand from the command line: a state, or {@code any}. */
final class StandingConverter implements ITypeConverter<StandingConverter.Wanted>, Iterable<String> {
    private static final String ANY = "any";

    /**
     * Which runs are wanted.
     *
     * @param standing null for any
     */
    record Wanted(@Nullable RunStanding standing) {}

    @Override
    public Wanted convert(String text) {
        var label = text.toLowerCase(Locale.ROOT);
        if (label.equals(ANY)) {
            return new Wanted(null);
        }
        // As earlier versions had it.
        var wanted = label.equals("canceled") ? RunStanding.CANCELLED.label() : label;
        return new Wanted(Arrays.stream(RunStanding.values())
                .filter(standing -> standing.label().equals(wanted))
                .findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "state must be one of %s, got %s".formatted(String.join(", ", words()), text))));
    }

    /** For help and completion. */
    @Override
    public Iterator<String> iterator() {
        return words().iterator();
    }

    private static List<String> words() {
        return Stream.concat(Stream.of(ANY), Arrays.stream(RunStanding.values()).map(RunStanding::label))
                .toList();
    }
}
