package io.steadybase.gtm.testing;

import com.fasterxml.jackson.databind.JsonNode;
import io.steadybase.gtm.dispatch.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A shape of JSON that {@code gtm} promises to programs. Its example is a golden file of the module that prints it, and stands
 * in {@code docs/json.md} behind a heading of its name: all three must be the same, whatever the order in which fields are printed.
 *
 * @param printed as {@code --json} prints it
 * @param golden the golden file
 * @param documented the example in {@code docs/json.md}
 */
public record JsonShape(JsonNode printed, String golden, String documented) {
    private static final String BEGIN = "```json\n";
    private static final String END = "```\n";

    /**
     * The shape of that name. {@code -Dgtm.golden.update=true} first accepts what is printed, in both places.
     *
     * @param data what is printed
     * @throws IllegalStateException if the document has no such heading
     */
    public static JsonShape of(String name, Object data) throws IOException {
        var printed = WireJson.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(data) + "\n";
        if (Boolean.getBoolean("gtm.golden.update")) {
            accept(name, printed);
        }
        var text = document();
        return new JsonShape(
                WireJson.MAPPER.readTree(printed), golden(name), text.substring(begin(name, text), end(name, text)));
    }

    private static void accept(String name, String printed) throws IOException {
        Files.createDirectories(file(name).getParent());
        Files.writeString(file(name), printed);
        var text = document();
        Files.writeString(file(), text.substring(0, begin(name, text)) + printed + text.substring(end(name, text)));
    }

    /** The golden file of that name, of the module whose tests run. */
    public static String golden(String name) throws IOException {
        return Files.readString(file(name));
    }

    /** The text of {@code docs/json.md}. */
    public static String document() throws IOException {
        return Files.readString(file());
    }

    private static Path file() {
        return Repository.root().resolve("docs/json.md");
    }

    private static Path file(String name) {
        return Path.of("src", "test", "resources", "golden", name + ".json");
    }

    private static int begin(String name, String document) {
        var heading = document.indexOf("\n## " + name + "\n");
        if (heading < 0) {
            throw new IllegalStateException("docs/json.md must have a heading '## %s', got none".formatted(name));
        }
        return document.indexOf(BEGIN, heading) + BEGIN.length();
    }

    private static int end(String name, String document) {
        return document.indexOf(END, begin(name, document));
    }
}
