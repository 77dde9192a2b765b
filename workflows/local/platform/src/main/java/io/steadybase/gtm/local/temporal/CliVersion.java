package io.steadybase.gtm.local.temporal;

import io.steadybase.gtm.local.process.CommandOutput;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A version of the Temporal CLI. */
record CliVersion(int major, int minor, int patch) implements Comparable<CliVersion> {
    /** The version that the local system was tried with and installs. */
    static final CliVersion PINNED = new CliVersion(1, 9, 1);

    private static final CliVersion UNKNOWN = new CliVersion(0, 0, 0);
    private static final Pattern ANSWER = Pattern.compile("temporal version (\\d+)\\.(\\d+)\\.(\\d+)");
    private static final Comparator<CliVersion> ORDER = Comparator.comparingInt(CliVersion::major)
            .thenComparingInt(CliVersion::minor)
            .thenComparingInt(CliVersion::patch);

    /** What the program says of itself; 0.0.0 if it says something else. */
    static CliVersion of(Path program) throws InterruptedException {
        CommandOutput output = CommandOutput.of(
                "temporal", List.of(program.toString(), "--version"), Map.of(), Duration.ofSeconds(30));
        Matcher answer = ANSWER.matcher(output.text());
        return answer.find() ? new CliVersion(number(answer, 1), number(answer, 2), number(answer, 3)) : UNKNOWN;
    }

    boolean recentEnough() {
        return compareTo(PINNED) >= 0;
    }

    private static int number(Matcher answer, int group) {
        return Integer.parseInt(answer.group(group));
    }

    @Override
    public int compareTo(CliVersion other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return equals(UNKNOWN) ? "of an unknown version" : major + "." + minor + "." + patch;
    }
}
