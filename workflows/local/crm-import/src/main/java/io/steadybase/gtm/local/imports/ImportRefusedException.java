package io.steadybase.gtm.local.imports;

import java.util.List;

/** A directory cannot be imported at all; nothing of it was. */
public final class ImportRefusedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    /** A refusal for these reasons, each naming file, line and what was expected. */
    public ImportRefusedException(List<String> problems) {
        super("nothing was imported: " + String.join("; ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, one problem a line. */
    public List<String> problems() {
        return problems;
    }
}
