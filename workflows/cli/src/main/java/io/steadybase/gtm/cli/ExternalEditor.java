package io.steadybase.gtm.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The editor that {@code VISUAL} or {@code EDITOR} names, else vi, on a file in which every field has a heading of its own. The
 * file is the person's only, and is gone afterwards.
 */
final class ExternalEditor implements TextEditor {
    private static final String HELP = """
            >>> Rewrite the texts below their headings, save, and leave the editor.
            >>> An editor that ends with an error changes nothing. Lines that begin with >>> are not part of the texts.
            """;
    private static final Pattern HEADING = Pattern.compile(">>> field: (.+)");

    private final List<String> command;
    private final Prompt prompt;

    ExternalEditor(Map<String, String> environment, Prompt prompt) {
        var program = Optional.ofNullable(environment.get("VISUAL"))
                .or(() -> Optional.ofNullable(environment.get("EDITOR")))
                .filter(text -> !text.isBlank())
                .orElse("vi");
        // As git does it: the variable may hold options.
        this.command = List.of("sh", "-c", program + " \"$@\"", program);
        this.prompt = prompt;
    }

    @Override
    public Optional<Map<String, String>> edit(Map<String, String> texts) {
        try {
            var file = Files.createTempFile("gtm-review-", ".txt");
            file.toFile().deleteOnExit(); // a Ctrl-C in the editor ends us, too
            try {
                Files.writeString(file, write(texts));
                return run(file) ? read(Files.readString(file), texts) : Optional.empty();
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException unreadable) {
            prompt.out().println(TerminalText.line("the edited text cannot be read: " + unreadable));
            return Optional.empty();
        }
    }

    private boolean run(Path file) throws IOException {
        var words = new ArrayList<>(command);
        words.add(file.toString());
        try {
            var exit = new ProcessBuilder(words).inheritIO().start().waitFor();
            if (exit != 0) {
                prompt.out().println("the editor ended with %d: nothing is changed".formatted(exit));
            }
            return exit == 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    static String write(Map<String, String> texts) {
        return HELP
                + texts.entrySet().stream()
                        .map(text ->
                                ">>> field: %s%n%s%n".formatted(text.getKey(), TerminalText.block(text.getValue())))
                        .collect(Collectors.joining());
    }

    /** A field whose heading is gone stays as it was. */
    private Optional<Map<String, String>> read(String written, Map<String, String> texts) {
        var lines = new LinkedHashMap<String, List<String>>();
        var field = "";
        for (var line : written.lines().toList()) {
            var heading = HEADING.matcher(line);
            if (heading.matches() && texts.containsKey(heading.group(1).strip())) {
                field = heading.group(1).strip();
                lines.put(field, new ArrayList<>());
            } else if (!line.startsWith(">>>") && lines.containsKey(field)) {
                lines.get(field).add(line);
            }
        }
        var wanted = new LinkedHashMap<>(texts);
        lines.forEach((name, text) -> {
            if (!text(text).equals(TerminalText.block(texts.getOrDefault(name, "")))) {
                wanted.put(name, text(text));
            }
        });
        return wanted.equals(texts) ? Optional.empty() : Optional.of(wanted);
    }

    private static String text(List<String> lines) {
        return String.join("\n", lines).strip();
    }
}
