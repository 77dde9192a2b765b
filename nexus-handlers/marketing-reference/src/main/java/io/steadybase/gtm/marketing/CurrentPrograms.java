package io.steadybase.gtm.marketing;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Marketing's programs as their file says them now: what is added to it counts from the next call on. The content is compared,
 * because two changes may have one time and one length. Thread-safe.
 */
public final class CurrentPrograms implements Supplier<AbmPrograms> {
    private final ProgramsFile file;
    private byte @Nullable [] content;
    private AbmPrograms programs = new AbmPrograms(List.of());

    /** The programs in this file; it may come later. */
    public CurrentPrograms(Path file) {
        this.file = new ProgramsFile(file);
    }

    /**
     * The programs now; none as long as there has not been a file.
     *
     * @throws InvalidProgramsException if the file cannot be used or is no longer there: an account of a running program must
     *     not count as free because a file is broken
     */
    @Override
    public synchronized AbmPrograms get() {
        var now = file.content();
        if (now.isEmpty() && content != null) {
            throw new InvalidProgramsException(
                    file.path() + " was there and is gone: expected at least its header line", null);
        }
        if (now.isPresent() && !Arrays.equals(now.get(), content)) {
            programs = new AbmPrograms(file.parse(now.get()));
            content = now.get();
        }
        return programs;
    }
}
