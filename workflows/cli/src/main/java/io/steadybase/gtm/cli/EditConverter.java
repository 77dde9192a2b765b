package io.steadybase.gtm.cli;

import io.steadybase.gtm.gate.Modification;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads an edit from the command line: {@code acme.subject=A word} or {@code acme.body=@body.txt}. */
final class EditConverter implements ITypeConverter<Modification> {
    // An item's id may have dots, a field has none.
    private static final Pattern FORM =
            Pattern.compile("(?<item>[^=]+)\\.(?<field>[^.=]+)=(?<text>.*)", Pattern.DOTALL);

    @Override
    public Modification convert(String given) {
        var match = FORM.matcher(given);
        if (!match.matches()) {
            throw new TypeConversionException(
                    "an edit must be like acme.subject=TEXT or acme.body=@FILE, got " + given);
        }
        var text = match.group("text");
        return new Modification(match.group("item"), match.group("field"), new TextConverter().convert(text));
    }
}
