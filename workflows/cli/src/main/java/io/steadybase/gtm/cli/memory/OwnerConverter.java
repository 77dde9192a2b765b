package io.steadybase.gtm.cli.memory;

import io.steadybase.gtm.memory.MemoryOwner;
import io.steadybase.gtm.memory.MemoryScope;
import io.steadybase.gtm.memory.MemoryStore;
import java.util.Arrays;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads whose memory is meant: {@code org/steadybase} or {@code worker/sarah-ae-west}. */
final class OwnerConverter implements ITypeConverter<MemoryOwner> {
    @Override
    public MemoryOwner convert(String text) {
        var slash = text.indexOf('/');
        var scope = Arrays.stream(MemoryScope.values())
                .filter(each -> slash > 0 && each.label().equalsIgnoreCase(text.substring(0, slash)))
                .findFirst()
                .orElseThrow(() -> expected(text));
        var owner = new MemoryOwner(scope, text.substring(slash + 1));
        try {
            var unused = MemoryStore.workflowId(owner);
            return owner;
        } catch (IllegalArgumentException e) {
            throw expected(text);
        }
    }

    private static TypeConversionException expected(String text) {
        return new TypeConversionException(
                "an owner must be a scope (org, team, worker, session), / and letters, digits, '.', '_' or '-', got "
                        + text);
    }
}
