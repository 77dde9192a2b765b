package io.steadybase.gtm.cli;

import io.steadybase.gtm.connection.Runs;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The kinds of run that the command line knows. */
public record Kinds(List<KindCommands<?, ?>> all) {
    public Kinds {
        all = List.copyOf(all);
    }

    /** These. */
    public static Kinds of(KindCommands<?, ?>... kinds) {
        return new Kinds(List.of(kinds));
    }

    /** The kind of this name, e.g. {@code drew}. */
    public Optional<KindCommands<?, ?>> named(String name) {
        return all.stream().filter(kind -> kind.kind().name().equals(name)).findFirst();
    }

    /** All workflow types. */
    List<String> workflowTypes() {
        return all.stream().map(kind -> kind.kind().workflowType()).toList();
    }

    /** All names, for a message. */
    String names() {
        return all.stream().map(kind -> kind.kind().name()).collect(Collectors.joining(", "));
    }

    /** The name of the kind with this workflow type; the type itself if it is none of ours. */
    String nameOf(String workflowType) {
        return all.stream()
                .filter(kind -> kind.kind().workflowType().equals(workflowType))
                .map(kind -> kind.kind().name())
                .findFirst()
                .orElse(workflowType);
    }

    /**
     * The run that a person means: by its workflow id, or by its business id where only one kind has a run of it.
     *
     * @throws CommandFailedException with {@link ExitCode#NOT_FOUND} if there is none, with {@link ExitCode#USAGE} if there are
     *     several
     */
    NamedRun<?> find(String text, Runs runs) {
        var byWorkflowId = byWorkflowId(text);
        var byBusinessId = all.stream()
                .filter(kind -> !text.startsWith(kind.kind().idPrefix()))
                .filter(kind ->
                        kind.kind().businessId(kind.kind().idPrefix() + text).isPresent())
                .map(kind -> new NamedRun<>(kind, kind.kind().workflowId(text)))
                .toList();
        var candidates =
                Stream.concat(byWorkflowId.stream(), byBusinessId.stream()).toList();
        // With one candidate the command itself asks for it, and says if there is none.
        if (candidates.size() == 1) {
            return candidates.getFirst();
        }
        return byWorkflowId
                .filter(run -> exists(run, runs) || byBusinessId.stream().noneMatch(other -> exists(other, runs)))
                .orElseGet(() -> theOnly(text, byBusinessId, runs));
    }

    /** Of kinds whose ids begin alike, the one with the longest beginning. */
    private Optional<NamedRun<?>> byWorkflowId(String text) {
        return all.stream()
                .filter(kind -> kind.kind().businessId(text).isPresent())
                .max(Comparator.comparing(kind -> kind.kind().idPrefix().length()))
                .map(kind -> new NamedRun<>(kind, text));
    }

    private static NamedRun<?> theOnly(String text, List<? extends NamedRun<?>> candidates, Runs runs) {
        var found = candidates.stream().filter(run -> exists(run, runs)).toList();
        if (found.isEmpty()) {
            throw new CommandFailedException(
                    ExitCode.NOT_FOUND, "no run %s: list the runs with '%s'".formatted(text, Program.command("list")));
        }
        if (found.size() > 1) {
            throw new CommandFailedException(
                    ExitCode.USAGE,
                    "%s must name one run, got %s"
                            .formatted(
                                    text,
                                    found.stream().map(NamedRun::workflowId).collect(Collectors.joining(" and "))));
        }
        return found.getFirst();
    }

    private static boolean exists(NamedRun<?> run, Runs runs) {
        return runs.find(run.workflowId()).isPresent();
    }
}
