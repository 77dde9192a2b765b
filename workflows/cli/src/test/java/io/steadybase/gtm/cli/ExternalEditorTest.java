package io.steadybase.gtm.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExternalEditorTest {
    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();

    @Test
    void takesWhatTheEditorLeaves() throws IOException {
        assertThat(edit("sed -i.old 's/rollout/yard, next week/; s/53,453/60,000/' \"$1\""))
                .contains(Map.of(
                        "subject", "Your yard, next week", "body", "Dear Jane,\n\nyour pipeline is 60,000 USD."));
    }

    @Test
    void changesNothingWhenTheEditorChangesNothing() throws IOException {
        assertThat(edit("true")).isEmpty();
    }

    @Test
    void changesNothingWhenTheEditorFails() throws IOException {
        assertThat(edit("sed -i.old s/rollout/yard/ \"$1\"; exit 3")).isEmpty();
        assertThat(out.toString()).contains("the editor ended with 3: nothing is changed");
    }

    @Test
    void keepsAFieldWhoseHeadingIsGone() throws IOException {
        assertThat(edit("sed -i.old '/field: body/,$d; s/rollout/yard/' \"$1\""))
                .contains(Map.of("subject", "Your yard", "body", "Dear Jane,\n\nyour pipeline is 53,453 USD."));
    }

    @Test
    void changesNothingWhenTheEditorLeavesNoText() throws IOException {
        for (var mishap : new String[] {"rm \"$1\"", "printf '\\377\\376' > \"$1\"", "rm \"$1\"; mkdir \"$1\""}) {
            assertThat(edit(mishap)).as(mishap).isEmpty();
        }
        assertThat(out.toString()).contains("the edited text cannot be read: ");
    }

    /** Trailing blanks that only the file format knows are no edit: it would count, and be shown as somebody's change. */
    @Test
    void takesBlanksAroundATextForNoEdit() throws IOException {
        assertThat(edit("printf '\\n\\n' >> \"$1\"")).isEmpty();
    }

    @Test
    void leavesNoFileBehind() throws IOException {
        edit("echo \"$1\" > " + directory.resolve("name"));
        var file = Path.of(Files.readString(directory.resolve("name")).strip());
        assertThat(file).doesNotExist();
    }

    private Optional<Map<String, String>> edit(String script) throws IOException {
        var program = Files.writeString(directory.resolve("editor.sh"), script + "\n");
        var texts = new LinkedHashMap<String, String>();
        texts.put("subject", "Your rollout");
        texts.put("body", "Dear Jane,\n\nyour pipeline is 53,453 USD.");
        var prompt = new Prompt(new BufferedReader(new StringReader("")), new PrintWriter(out, true));
        return new ExternalEditor(Map.of("EDITOR", "sh " + program), prompt).edit(texts);
    }
}
