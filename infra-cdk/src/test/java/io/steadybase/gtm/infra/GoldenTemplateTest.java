package io.steadybase.gtm.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows a reviewer every change of a template. {@code -Dgtm.golden.update=true} accepts what is there. */
class GoldenTemplateTest {
    @ParameterizedTest
    @MethodSource("stacks")
    void equalsTheTemplateThatWasReviewed(String stack) throws IOException {
        String template = withoutHashes(new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsString(SynthesizedApp.DEFAULT.template(stack)));
        Path golden = Path.of("src", "test", "resources", "golden", stack + ".json");
        if (Boolean.getBoolean("gtm.golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, template);
        }
        assertThat(template).isEqualTo(Files.readString(golden));
    }

    static List<String> stacks() {
        return SynthesizedApp.STACKS;
    }

    /** They follow the content of jars and the CDK's version, which are no decisions of ours. */
    private static String withoutHashes(String template) {
        return template.replaceAll("[0-9a-f]{64}", "<asset>")
                        .replaceAll("(CurrentVersion[0-9A-F]{8})[0-9a-f]{32}", "$1<version>")
                + "\n";
    }
}
